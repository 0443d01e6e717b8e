/** One thing that happens in the sample, on its day. */
export interface Event {
  on: string;
  run: () => Promise<void>;
}

/**
 * The sample's acts in the order of their days. What is entered first comes first within a day, so the diary is
 * filled in the order in which things of one day follow from each other.
 */
export class Diary {
  readonly #events: Event[] = [];
  readonly #late: Event[] = [];

  add(on: string, run: () => Promise<void>): void {
    this.#events.push({ on, run });
  }

  /** At the end of the day, after all else. */
  addLate(on: string, run: () => Promise<void>): void {
    this.#late.push({ on, run });
  }

  inOrder(): Event[] {
    return [...this.#events, ...this.#late].sort((a, b) =>
      a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
    );
  }
}

/** A clock that stands in office hours of a given day and moves on a few minutes each time it is read. */
export class Clock {
  #day = '';
  #minutes = 0;

  turnTo(day: string): void {
    if (day !== this.#day) this.#minutes = 0;
    this.#day = day;
  }

  now(): string {
    const at = new Date(`${this.#day}T09:00:00.000Z`);
    at.setUTCSeconds(30 * this.#minutes++);
    return at.toISOString();
  }
}
