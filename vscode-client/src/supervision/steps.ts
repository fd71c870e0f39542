/** Runs steps one after another. After an error, which is reported, the next one still runs. */
export class Steps {
  readonly #report: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** Resolves when the steps so far have run. */
  get last(): Promise<void> {
    return this.#last;
  }

  next(step: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(step).catch(this.#report);
    return this.#last;
  }
}
