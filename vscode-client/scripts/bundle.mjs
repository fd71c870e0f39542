// Bundles the extension into dist/extension.js, the page of its graph into dist/webview, and the licences of all
// bundled packages into dist/third-party-notices.txt.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot, readManifest, ROOT } from './paths.mjs';

const LICENCE_FILE = /^licen[cs]e(\.(md|txt))?$/i;

export async function bundle() {
  await rm(inRoot('dist'), { recursive: true, force: true });
  const bundles = await Promise.all([bundleExtension(), bundlePage()]);
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile(inRoot('dist', 'third-party-notices.txt'), await notices(inputs));
}

const BUNDLE = /** @type {const} */ ({
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  metafile: true,
  logLevel: 'warning',
});

function bundleExtension() {
  return build({
    ...BUNDLE,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    // The Node version in the oldest VS Code that package.json allows.
    target: 'node20.9',
    format: 'cjs',
    external: ['vscode'],
    // Some packages of the language client have a UMD form, which cannot be bundled, and an ES form, which can.
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
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
  const texts = await Promise.all([...new Set(folders)].sort().map(notice));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
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
