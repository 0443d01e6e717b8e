const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "twenty-one"; figures from a million on. */
export function cardinal(value: number): string {
  if (value < 20) return ONES[value] ?? String(value);
  if (value < 100) {
    const rest = value % 10;
    return `${TENS[Math.floor(value / 10)]}${rest ? `-${ONES[rest]}` : ''}`;
  }
  if (value >= 1_000_000) return String(value);
  if (value >= 1000) {
    const rest = value % 1000;
    const joint = rest > 0 && rest < 100 ? ' and' : '';
    return `${cardinal(Math.floor(value / 1000))} thousand${rest ? `${joint} ${cardinal(rest)}` : ''}`;
  }
  const rest = value % 100;
  return `${ONES[Math.floor(value / 100)]} hundred${rest ? ` ${cardinal(rest)}` : ''}`;
}

const IRREGULAR: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** "twenty-first". */
export function ordinalWord(value: number): string {
  return cardinal(value).replace(/[a-z]+$/, (word) => {
    const irregular = IRREGULAR[word];
    if (irregular) return irregular;
    return word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`;
  });
}
