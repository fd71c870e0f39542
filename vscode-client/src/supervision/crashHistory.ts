const PERIOD_MS = 3 * 60_000;

/** Decides whether a crashed server is started again. Times are in milliseconds. */
export class CrashHistory {
  static readonly LIMIT = 5;

  #times: readonly number[] = [];

  /** Records a crash; false if there were too many within the last three minutes. */
  allowsRestartAfter(now: number): boolean {
    this.#times = [...this.#times.filter((time) => now - time < PERIOD_MS), now];
    return this.#times.length < CrashHistory.LIMIT;
  }

  /** Called when the user has changed something or requests a restart. */
  forget(): void {
    this.#times = [];
  }
}
