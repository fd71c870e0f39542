// Writes the licences of everything that the page contains.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot, PAGE, ROOT } from './paths.mjs';

const LICENCE_FILE = /^licen[cs]e(\.(md|txt))?$/i;
const LINE = `\n${'-'.repeat(80)}\n\n`;

/** @param {readonly string[]} inputs the files that were bundled */
export async function writeNotices(inputs) {
  const folders = inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  // The editor contains copies of these packages, and they are installed beside it.
  folders.push('node_modules/dompurify', 'node_modules/marked');
  const packages = await Promise.all([...new Set(folders)].sort().map((folder) => notice(join(ROOT, folder))));
  const own = await readFile(inRoot('..', '..', '..', '..', 'LICENSE'), 'utf8');
  const engine = await readFile(inRoot('engine-notices.txt'), 'utf8');
  // Packages under the licence of this project come after it, since compression finds what repeats only nearby.
  const sharing = packages.filter((text) => /^.*\bApache-2\.0\b/.test(text));
  const others = packages.filter((text) => !sharing.includes(text));
  const parts = [`Dockerfile Stages (Apache-2.0)\n\n${own.trim()}\n`, ...sharing, engine, ...others];
  await writeFile(join(PAGE, 'third-party-notices.txt'), parts.join(LINE));
}

/** With the notices that a package has for what it contains itself. */
async function notice(/** @type {string} */ folder) {
  /** @type {unknown} */
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = /** @type {Record<string, string>} */ (manifest);
  const entries = await readdir(folder);
  const file = entries.find((entry) => LICENCE_FILE.test(entry));
  if (file === undefined) {
    throw new Error(`${folder} has no licence file to put into the notices.`);
  }
  const others = entries.filter((entry) => /^third.?party.?notices\.txt$/i.test(entry));
  const texts = await Promise.all([file, ...others].map((entry) => readFile(join(folder, entry), 'utf8')));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
