import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/** In the order in which they are offered; the first one is shown at the start. */
const EXAMPLES = [
  { folder: 'shop', title: 'A shop in four files' },
  { folder: 'mistakes', title: 'Mistakes, and their fixes' },
  { folder: 'paths', title: 'Paths between stages' },
];

/** Dockerfiles come first. */
async function textsOf(/** @type {string} */ folder) {
  const root = inRoot('examples', folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(root, name), 'utf8') })));
}

function rank(/** @type {string} */ name) {
  return name === 'Dockerfile' ? 0 : name.startsWith('.') ? 2 : 1;
}

/**
 * The module `examples:`.
 *
 * @type {import('../../../../../vscode-client/node_modules/esbuild/lib/main.js').Plugin}
 */
export const examples = {
  name: 'examples',
  setup(build) {
    build.onResolve({ filter: /^examples:$/ }, ({ path }) => ({ path, namespace: 'examples' }));
    build.onLoad({ filter: /.*/, namespace: 'examples' }, async () => {
      const found = await Promise.all(
        EXAMPLES.map(async ({ folder, title }) => ({ title, files: await textsOf(folder) })),
      );
      return { contents: `export const exampleTexts = ${JSON.stringify(found)};` };
    });
  },
};
