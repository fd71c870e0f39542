/** Compares plain data. The tests in a browser have no module for assertions. */
export function same(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) {
    throw new Error(`Expected ${wanted}, but got ${seen}.`);
  }
}
