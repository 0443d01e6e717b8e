/** One quantity measured in interleaved pairs: the nth of each list belong together. */
export interface Measure {
  what: string;
  unit: 'ms' | 'MB';
  ours: number[];
  reference: number[];
  /** The largest median ratio that passes. */
  limit: number;
}

export interface BenchOptions {
  pairs: number;
  /** The Electron in use, where a benchmark needs one. */
  electron: string;
}

/** One benchmark a file: `test/bench/<name>.bench.ts` exports one of these as its default. */
export interface Benchmark {
  /** What ours is compared with, in a few words. */
  against: string;
  run(options: BenchOptions): Promise<Measure[]>;
}

export interface Result {
  benchmark: string;
  against: string;
  what: string;
  unit: Measure['unit'];
  pairs: number;
  ours: number;
  reference: number;
  /** Median of the pairs' ratios, and the tenth and ninetieth percentile around it. */
  ratio: number;
  spread: [number, number];
  limit: number;
  passed: boolean;
}

/** What a measure says: medians, and the ratio of each pair rather than of the medians. */
export function judge(benchmark: string, against: string, measure: Measure): Result {
  const ratios = measure.ours.map((value, at) => value / (measure.reference[at] as number));
  const ratio = quantile(ratios, 0.5);
  return {
    benchmark,
    against,
    what: measure.what,
    unit: measure.unit,
    pairs: ratios.length,
    ours: quantile(measure.ours, 0.5),
    reference: quantile(measure.reference, 0.5),
    ratio,
    spread: [quantile(ratios, 0.1), quantile(ratios, 0.9)],
    limit: measure.limit,
    passed: ratio <= measure.limit,
  };
}

/** The value below which that share of the values lies, between neighbours in proportion. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
