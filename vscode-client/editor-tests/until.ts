/**
 * Waits for a condition, however long that takes on a slow machine, and reports what it waited for when it gives up.
 *
 * @returns the result of the probe when the condition held
 */
export async function until<T>(what: string, probe: () => T | Promise<T>, patience = 60_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const seen: unknown = await Promise.resolve()
      .then(probe)
      .catch((error: unknown) => error);
    if (seen !== null && seen !== undefined && seen !== false && !(seen instanceof Error)) {
      return seen as NonNullable<T>;
    }
    if (Date.now() > end) {
      throw new Error(`Gave up after ${patience} ms of waiting for ${what}; last seen: ${String(seen)}.`);
    }
    // Not by a module of Node.js: some tests run in a browser.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
