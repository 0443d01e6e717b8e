/** The long calls that are under way, by the name the caller gave them, so that they can be stopped. */
export class Jobs {
  #running = new Map<string, AbortController>();

  /** Runs work under a name; the signal fires when `cancel` is called with it. */
  async run<T>(job: string | null, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (job !== null) this.#running.set(job, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (job !== null && this.#running.get(job) === controller) this.#running.delete(job);
    }
  }

  cancel(job: string) {
    this.#running.get(job)?.abort();
  }

  cancelAll() {
    for (const controller of this.#running.values()) controller.abort();
  }
}
