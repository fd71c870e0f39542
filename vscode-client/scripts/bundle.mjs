// Bundles the extension into dist/extension.js and, for a browser, dist/web; the engine, if it is built, into dist/engine;
// the page of its graph into dist/webview; and the licences of all that is bundled into dist/third-party-notices.txt.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot, readManifest, ROOT } from './paths.mjs';

/** Built by `mvn -Pweb`. */
const ENGINE = inRoot('..', 'server', 'target', 'web', 'engine', 'engine.js');
const ENGINE_NOTICES = inRoot('..', 'server', 'src', 'web', 'page', 'engine-notices.txt');
const LICENCE_FILE = /^licen[cs]e(\.(md|txt))?$/i;

export async function bundle() {
  await rm(inRoot('dist'), { recursive: true, force: true });
  const hasEngine = existsSync(ENGINE);
  const engine = hasEngine ? [bundleEngine(), bundleThread()] : [];
  const bundles = await Promise.all([bundleExtension(), bundleWebExtension(), bundlePage(), ...engine]);
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const texts = [...(await notices(inputs)), ...(hasEngine ? [await readFile(ENGINE_NOTICES, 'utf8')] : [])];
  await writeFile(inRoot('dist', 'third-party-notices.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

const BUNDLE = /** @type {const} */ ({
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  metafile: true,
  logLevel: 'warning',
});

/** Some packages of the language client have a UMD form, which cannot be bundled, and an ES form, which can. */
const FIELDS = ['module', 'main'];
/** The Node version in the oldest VS Code that package.json allows. */
const NODE = 'node20.9';
/** The browsers of the oldest VS Code for the Web. */
const BROWSERS = ['chrome122', 'firefox121', 'safari17.4'];

function bundleExtension() {
  return build({
    ...BUNDLE,
    format: 'cjs',
    external: ['vscode'],
    mainFields: FIELDS,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    target: NODE,
    sourcemap: 'linked',
  });
}

function bundleWebExtension() {
  return build({
    ...BUNDLE,
    format: 'cjs',
    external: ['vscode'],
    mainFields: FIELDS,
    entryPoints: ['src/web/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    target: BROWSERS,
  });
}

/** The engine in a worker: the same script for a browser and, through the next one, for a thread of Node.js. */
function bundleEngine() {
  return build({
    ...BUNDLE,
    mainFields: FIELDS,
    entryPoints: ['src/engine/worker.ts'],
    outfile: 'dist/engine/worker.js',
    platform: 'browser',
    target: [NODE, ...BROWSERS],
    format: 'iife',
    alias: { '#engine/engine': ENGINE },
  });
}

function bundleThread() {
  return build({
    ...BUNDLE,
    entryPoints: ['src/engine/nodeWorker.ts'],
    outfile: 'dist/engine/nodeWorker.js',
    platform: 'node',
    target: NODE,
    format: 'cjs',
    external: ['./worker.js'],
  });
}

/** The page runs in the browser of the same VS Code. */
function bundlePage() {
  return build({
    ...BUNDLE,
    entryPoints: ['src/webview/graph.ts', 'src/webview/graph.css'],
    outdir: 'dist/webview',
    platform: 'browser',
    target: 'chrome122',
    format: 'iife',
  });
}

/** @param {string[]} inputs */
async function notices(inputs) {
  const folders = inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return Promise.all([...new Set(folders)].sort().map(notice));
}

/** @param {string} folder */
async function notice(folder) {
  const { name, version, license } = await readManifest(folder);
  const file = (await readdir(inRoot(folder))).find((entry) => LICENCE_FILE.test(entry));
  if (file === undefined) {
    throw new Error(`${folder} has no licence file to put into the notices.`);
  }
  return `${name} ${version} (${license})\n\n${(await readFile(inRoot(folder, file), 'utf8')).trim()}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bundle();
}
