import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the page's sources. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

const SERVER = inRoot('..', '..', '..');
/** The VS Code client has the tools, and draws the graph. */
export const CLIENT = join(SERVER, '..', 'vscode-client');
/** Where the build of the server puts the engine. */
export const ENGINE = join(SERVER, 'target', 'web', 'engine');
/** The page as it is served. */
export const PAGE = join(SERVER, 'target', 'web', 'page');
