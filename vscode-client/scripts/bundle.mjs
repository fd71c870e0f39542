// Bundles the extension into dist/extension.js, and the licences of what went into it into dist/third-party-notices.txt.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot, readManifest, ROOT } from './paths.mjs';

const LICENCE_FILE = /^licen[cs]e(\.(md|txt))?$/i;

export async function bundle() {
  await rm(inRoot('dist'), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    bundle: true,
    platform: 'node',
    // The Node inside the oldest VS Code that package.json admits.
    target: 'node20.9',
    format: 'cjs',
    external: ['vscode'],
    // Some packages of the language client have a UMD form, which cannot be bundled, and an ES form, which can.
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
  });
  await mkdir(inRoot('dist'), { recursive: true });
  await writeFile(inRoot('dist', 'third-party-notices.txt'), await notices(Object.keys(metafile.inputs)));
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
