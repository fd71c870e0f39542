/** Folders with files of others; the server never searches them either. */
const NEVER = ['.git', 'node_modules'];

/** Whether a path leads through a folder that is never searched. */
export function isNeverSearched(path: string): boolean {
  return path.split('/').some((segment) => NEVER.includes(segment));
}

/**
 * Matches what a search leaves out, beside what the editor hides.
 *
 * @param setting the value of the setting, which may be anything
 */
export function excludedPatterns(setting: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(setting) ? setting : [];
  const chosen = values.filter((value) => typeof value === 'string').flatMap(everywhere);
  return [...NEVER.map((name) => `**/${name}/**`), ...chosen];
}

/** What the editor hides, by the value of its setting: patterns that are on, without conditions. */
export function hiddenPatterns(setting: unknown): readonly string[] {
  const entries = typeof setting === 'object' && setting !== null ? Object.entries(setting) : [];
  return entries.filter(([, value]) => value === true).flatMap(([pattern]) => everywhere(pattern));
}

/** A pattern without a slash is meant at any depth, and a folder with all that is in it. */
function everywhere(pattern: string): readonly string[] {
  const plain = pattern.replace(/^\//, '').replace(/\/$/, '');
  const start = plain.includes('/') ? plain : `**/${plain}`;
  return [start, `${start}/**`];
}
