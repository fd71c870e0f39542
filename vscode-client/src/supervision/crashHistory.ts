const PERIOD_MS = 3 * 60_000;

/** Decides whether a server that stopped by itself is worth another start. Times are in milliseconds. */
export class CrashHistory {
  static readonly LIMIT = 5;

  #times: readonly number[] = [];

  /** Notes a crash; false when it is one too many within the last three minutes. */
  allowsRestartAfter(now: number): boolean {
    this.#times = [...this.#times.filter((time) => now - time < PERIOD_MS), now];
    return this.#times.length < CrashHistory.LIMIT;
  }

  /** The user has changed something or asks for another try. */
  forget(): void {
    this.#times = [];
  }
}
