/** Where the texts come from: each case is a name and the files of a folder. */
import { readFileSync, readdirSync, statSync, existsSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join, relative, sep } from 'node:path';

const LARGEST = 200_000;

/** The text blocks of our own tests; some are the files of a project, divided by lines that name them. */
export function* ofTests(folder) {
  for (const file of filesBelow(folder).filter((name) => name.endsWith('.java'))) {
    const source = readFileSync(file, 'utf8');
    let count = 0;
    for (const [, block] of source.matchAll(/"""\n(.*?)"""/gs)) {
      const text = withoutIndent(block);
      if (/^\s*(FROM|services:|target )/im.test(text)) {
        yield { name: `${relative(folder, file)}#${count++}`, files: divided(text) };
      }
    }
  }
}

function withoutIndent(block) {
  const lines = block.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines
    .map((line) => line.slice(indent))
    .join('\n')
    .replaceAll('\\t', '\t')
    .replaceAll('\\\\', '\\');
}

/** `#- NAME` starts a file. */
function divided(text) {
  const files = [];
  for (const part of text.split(/^(?=#- )/m)) {
    const [, path, content] = /^#- (\S+)\n?(.*)$/s.exec(part) ?? [undefined, 'Dockerfile', part];
    files.push({ path, text: content });
  }
  return files;
}

/** Each file of a folder is a case of its own. */
export function* ofFiles(folder) {
  for (const file of filesBelow(folder)) {
    yield { name: relative(folder, file), files: [{ path: 'Dockerfile', text: readFileSync(file, 'utf8') }] };
  }
}

/** Each line of a file is an object with a text. */
export function* ofLines(file) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const text = line === '' ? undefined : textOf(JSON.parse(line));
    if (text !== undefined) {
      yield { name: `${index}`, files: [{ path: 'Dockerfile', text }] };
    }
  }
}

function textOf(object) {
  return object.dockerfile ?? object.text ?? object.content ?? object.source;
}

/** Each folder in a folder is a case. */
export function* ofFolders(folder) {
  for (const name of readdirSync(folder).sort()) {
    const project = join(folder, name);
    if (statSync(project).isDirectory()) {
      const files = filesBelow(project).flatMap((file) => {
        const bytes = readFileSync(file);
        const isText = bytes.length < LARGEST && !bytes.includes(0);
        return isText ? [{ path: relative(project, file).split(sep).join('/'), text: bytes.toString('utf8') }] : [];
      });
      yield { name, files };
    }
  }
}

function filesBelow(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .sort();
}
