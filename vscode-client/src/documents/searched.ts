import { anyOf } from './globs';

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
export function excludedGlob(setting: unknown): string {
  const values: readonly unknown[] = Array.isArray(setting) ? setting : [];
  const chosen = values.filter((value) => typeof value === 'string').flatMap(everywhere);
  return anyOf([...NEVER.map((name) => `**/${name}/**`), ...chosen]);
}

/** A pattern without a slash is meant at any depth, and a folder with all that is in it. */
function everywhere(pattern: string): readonly string[] {
  const plain = pattern.replace(/^\//, '').replace(/\/$/, '');
  const start = plain.includes('/') ? plain : `**/${plain}`;
  return [start, `${start}/**`];
}
