// Reduces the font of the editor's icons to those that the page can show: a tenth of its size.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { inRoot, PAGE } from './paths.mjs';

const MONACO = inRoot('node_modules', 'monaco-editor', 'esm', 'vs', 'base', 'common');
const FONT = /^codicon-.*\.ttf$/;

/** @param {readonly string[]} inputs the files that were bundled */
export async function reduceIcons(inputs) {
  const sources = inputs.filter((name) => name.includes('monaco-editor') && !/codicons(Library)?\.js$/.test(name));
  const texts = await Promise.all(sources.map((name) => readFile(inRoot(name), 'utf8')));
  const used = new Set(texts.flatMap(namesIn).map((name) => name.replaceAll('-', '').toLowerCase()));
  const letters = [...(await letterOfName())].filter(([name]) => used.has(name)).map(([, letter]) => letter);
  const folder = join(PAGE, 'parts');
  const font = (await readdir(folder)).find((name) => FONT.test(name));
  if (font === undefined || letters.length === 0) {
    throw new Error('The editor has another font than this script knows.');
  }
  const whole = await readFile(join(folder, font));
  await writeFile(join(folder, font), await subsetFont(whole, letters.join(''), { targetFormat: 'truetype' }));
}

/** Icons are named in programs (`Codicon.chevronRight`), and in styles and labels (`codicon-chevron-right`). */
function namesIn(/** @type {string} */ text) {
  return [...text.matchAll(/\bCodicon\.(\w+)|codicon-([a-z-]+)|\$\(([a-z-]+)\)/g)].map(
    ([, one, other, third]) => one ?? other ?? third ?? '',
  );
}

/** Each icon has several names, without hyphens here. */
async function letterOfName() {
  const library = await readFile(join(MONACO, 'codiconsLibrary.js'), 'utf8');
  const derived = await readFile(join(MONACO, 'codicons.js'), 'utf8');
  /** @type {Map<string, string>} */
  const letters = new Map();
  for (const [, name = '', code = ''] of library.matchAll(/register\('([\w-]+)', (0x[\da-f]+|\d+)/g)) {
    letters.set(name.replaceAll('-', '').toLowerCase(), String.fromCodePoint(Number(code)));
  }
  // Such as `dialogError: register('dialog-error', 'error')`.
  for (const [, name = '', other = ''] of derived.matchAll(/register\('([\w-]+)', '([\w-]+)'\)/g)) {
    const letter = letters.get(other.replaceAll('-', '').toLowerCase());
    if (letter !== undefined) {
      letters.set(name.replaceAll('-', '').toLowerCase(), letter);
    }
  }
  return letters;
}
