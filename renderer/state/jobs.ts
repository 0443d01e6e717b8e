import { create } from 'zustand';
import { cancelJob, listen } from '../api';

export interface Job {
  id: string;
  label: string;
  /** 0 to 1; null before anything is known. */
  fraction: number | null;
}

interface State {
  job: Job | null;
  cancel: () => void;
}

/** The long work under way; one at a time. */
export const useJob = create<State>((set, get) => ({
  job: null,
  cancel: () => {
    const { job } = get();
    if (!job) return;
    set({ job: { ...job, label: 'Stopping…' } });
    cancelJob(job.id);
  },
}));

let next = 1;

/** Runs long work under a job's name, showing `label` until the engine says more. */
export async function runJob<T>(label: string, work: (job: string) => Promise<T>): Promise<T> {
  const id = `job-${next++}`;
  useJob.setState({ job: { id, label, fraction: null } });
  const off = listen('progress', ({ job, label, done, total }) => {
    if (job === id) useJob.setState({ job: { id, label, fraction: total ? done / total : null } });
  });
  try {
    return await work(id);
  } finally {
    off();
    useJob.setState({ job: null });
  }
}
