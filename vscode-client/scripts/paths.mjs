import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the extension, from wherever a script is called. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** @typedef {{ url: string, directory?: string }} Repository */
/** @typedef {{ name: string, version: string, license?: string, repository?: Repository }} Manifest */

/**
 * The package.json of a package.
 *
 * @param {string} folder below the folder of the extension
 * @returns {Promise<Manifest>}
 */
export async function readManifest(folder) {
  /** @type {unknown} */
  const manifest = JSON.parse(await readFile(inRoot(folder, 'package.json'), 'utf8'));
  return /** @type {Manifest} */ (manifest);
}
