// Builds the page into server/target/web/page: all that a server of static files needs.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../../../../../vscode-client/node_modules/esbuild/lib/main.js';
import { examples } from './examples.mjs';
import { reduceIcons } from './icons.mjs';
import { leftOut } from './leftOut.mjs';
import { writeNotices } from './notices.mjs';
import { CLIENT, ENGINE, inRoot, PAGE, ROOT } from './paths.mjs';

/** Browsers of the last two years: they have all that the page uses. */
const TARGETS = ['chrome120', 'firefox121', 'safari17.4'];

const COMMON = /** @type {const} */ ({
  absWorkingDir: ROOT,
  outdir: PAGE,
  bundle: true,
  minify: true,
  metafile: true,
  target: TARGETS,
  logLevel: 'warning',
  // They are all in the notices.
  legalComments: 'none',
});

export async function buildPage() {
  await rm(PAGE, { recursive: true, force: true });
  await mkdir(PAGE, { recursive: true });
  const { metafile } = await build({
    ...COMMON,
    entryPoints: {
      main: 'src/main.ts',
      editorWorker: 'src/editor/editorWorker.ts',
      engineWorker: join(ENGINE, 'worker.js'),
    },
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    assetNames: 'parts/[name]-[hash]',
    loader: { '.ttf': 'file' },
    plugins: [examples, leftOut],
  });
  await writeIndex(metafile);
  await copyFile(join(CLIENT, 'images', 'icon.png'), join(PAGE, 'icon.png'));
  await reduceIcons(Object.keys(metafile.inputs));
  await dropStyles();
  await writeNotices(Object.keys(metafile.inputs));
  await buildOffline();
  return metafile;
}

/**
 * Lets the browser fetch all parts of the start at once, and not each when it has read the one before.
 *
 * @param {import('../../../../../vscode-client/node_modules/esbuild/lib/main.js').Metafile} metafile
 */
async function writeIndex({ outputs }) {
  const start = Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === 'src/workbench.ts');
  const names = new Set(start);
  // Iterating over a set includes elements added meanwhile.
  for (const name of names) {
    const imports = outputs[name]?.imports ?? [];
    imports.filter(({ kind }) => kind === 'import-statement').forEach(({ path }) => names.add(path));
  }
  const links = [...names].map((name) => `<link rel="modulepreload" href="parts/${basename(name)}" />`);
  const page = await readFile(inRoot('index.html'), 'utf8');
  await writeFile(join(PAGE, 'index.html'), page.replace('</head>', `${links.join('')}</head>`));
}

/** The styles of the parts are all in that of the page; those beside the parts are never loaded. */
async function dropStyles() {
  const names = await readdir(join(PAGE, 'parts'));
  await Promise.all(names.filter((name) => name.endsWith('.css')).map((name) => rm(join(PAGE, 'parts', name))));
}

/** Last, because the service worker lists all other files. */
async function buildOffline() {
  const entries = await readdir(PAGE, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PAGE.length + 1))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file).update(await readFile(join(PAGE, file)));
  }
  // The page has its address without the name of its file, too.
  const kept = ['./', ...files];
  await build({
    ...COMMON,
    entryPoints: { offline: 'src/offline/offline.ts' },
    format: 'iife',
    define: { FILES: JSON.stringify(kept), BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const metafile = await buildPage();
  if (process.argv.includes('--meta')) {
    await writeFile(join(PAGE, '..', 'page-parts.json'), JSON.stringify(metafile));
  }
}
