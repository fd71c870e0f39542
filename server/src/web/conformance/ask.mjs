/**
 * Asks the engine in Node everything about all cases, and writes the calls with their answers, one JSON array a line. The
 * Java program Replay makes the same calls on a Java virtual machine and compares.
 *
 *     node ask.mjs ENGINE OUTPUT SET…     where a set is tests=FOLDER, files=FOLDER, lines=FILE or folders=FOLDER,
 *                                         with /N at the end for every Nth case only
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { ofFiles, ofFolders, ofLines, ofTests } from './cases.mjs';

const SETS = { tests: ofTests, files: ofFiles, lines: ofLines, folders: ofFolders };
const ROOT = 'file:///folder';
/** More positions of one document say little, and a project of generated files has thousands. */
const MOST_POSITIONS = 40;
const MOST_DOCUMENTS = 12;

const [, , engineFile, outputFile, ...sets] = process.argv;
const engine = await import(pathToFileURL(engineFile).href);
const output = createWriteStream(outputFile);
let calls = 0;
let cases = 0;

for (const set of sets) {
  const [, kind, place, every] = /^(\w+)=(.*?)(?:\/(\d+))?$/.exec(set);
  let index = 0;
  for (const each of SETS[kind](place)) {
    if (index++ % Number(every ?? 1) === 0) {
      await askAll(`${kind} ${each.name}`, each.files);
    }
  }
}
output.end();
await once(output, 'finish');
console.log(`${cases} cases, ${calls} calls`);

async function askAll(name, files) {
  cases++;
  await write(['case', name]);
  const folder = files.map(({ path, text }) => ({ path, text }));
  await call('Engine', engine, 'check', folder);
  await call('Engine', engine, 'stages', folder);
  const session = await start(files);
  for (const uri of await documents(session, files)) {
    await askDocument(session, uri.uri, uri.text);
  }
  await edit(session, files[0]);
}

async function start(files) {
  const session = engine.createSession({ folders: [ROOT] });
  await write(['session', { folders: [ROOT] }]);
  const ask = (method, ...args) => call('Session', session, method, ...args);
  await ask(
    'addFiles',
    files.map(({ path, text }) => ({ uri: uriOf(path), text })),
  );
  await ask('complete');
  await ask('missingFiles');
  return ask;
}

/** Opens the files that are something, in order. */
async function documents(ask, files) {
  const opened = [];
  for (const { path, text } of files) {
    const uri = uriOf(path);
    await ask('open', uri, text, /dockerfile/i.test(path) ? 'dockerfile' : '');
    const found = await ask('diagnostics', uri);
    const tokens = await ask('semanticTokens', uri);
    const links = await ask('documentLinks', uri);
    const isSomething = found.length + tokens.length + links.length > 0;
    if (isSomething && opened.length < MOST_DOCUMENTS) {
      opened.push({ uri, text });
    } else if (!isSomething) {
      await ask('close', uri);
    }
  }
  await ask('changedDocuments');
  return opened;
}

async function askDocument(ask, uri, text) {
  const lines = text.split(/\r\n|\r|\n/);
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const tokens = await ask('semanticTokens', uri);
  const named = positions(tokens, text);
  for (const method of ['diagnostics', 'documentSymbols', 'foldingRanges', 'graph', 'stages']) {
    await ask(method, uri);
  }
  await ask('graphText', uri, 'mermaid');
  await ask('graphText', uri, 'dot');
  await ask('inlayHints', uri, whole);
  await ask('codeActions', uri, whole);
  await ask('selectionRanges', uri, named);
  await ask('workspaceSymbols', 'b');
  for (const [index, position] of named.entries()) {
    for (const method of ['definition', 'declaration', 'typeDefinition', 'implementation', 'references']) {
      await ask(method, uri, position);
    }
    await ask('documentHighlight', uri, position);
    await ask('linkedEditingRanges', uri, position);
    await ask('hover', uri, position);
    await ask('codeActions', uri, { start: position, end: position }, index % 2 === 0 ? null : ['refactor', 'quickfix']);
    const prepared = await ask('prepareRename', uri, position);
    await ask('rename', uri, position, index % 7 === 3 ? 'Not a name' : 'renamed-1');
    const items = await ask('completion', uri, position, [null, ' ', '/'][index % 3]);
    if (items[0]?.data) {
      await ask('completionDocumentation', items[0].data);
    }
    if (index === 0 && prepared?.placeholder) {
      const files = [{ path: 'Dockerfile', text }];
      await call('Engine', engine, 'rename', files, 'Dockerfile', prepared.placeholder, 'renamed-2', null);
    }
  }
}

/** The names in a document, and the ends of some lines. */
function positions(tokens, text) {
  const found = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at + 4 < tokens.length; at += 5) {
    character = tokens[at] === 0 ? character + tokens[at + 1] : tokens[at + 1];
    line += tokens[at];
    found.push({ line, character: character + Math.min(1, tokens[at + 2]) });
  }
  const lines = text.split(/\r\n|\r|\n/);
  for (let at = 0; at < lines.length; at += 1 + Math.floor(lines.length / 12)) {
    found.push({ line: at, character: lines[at].length });
    const word = /(?:target|from|stage|dockerfile)\W+(\w)/i.exec(lines[at]);
    if (word) {
      found.push({ line: at, character: word.index + word[0].length });
    }
  }
  const step = Math.max(1, Math.ceil(found.length / MOST_POSITIONS));
  return found.filter((_, index) => index % step === 0);
}

/** Edits as a user types them: the edited text must be read as the whole text would be. */
async function edit(ask, { path, text }) {
  const uri = uriOf(path);
  const lines = text.split(/\r\n|\r|\n/);
  for (const [at, typed] of ['\n', 'F', 'FROM base AS x\n', '"', '\\', '<<EOF\n'].entries()) {
    const line = Math.floor((lines.length * (at + 1)) / 8);
    const character = Math.min(3 * at, lines[line]?.length ?? 0);
    const start = { line, character };
    const end = at % 2 === 0 ? start : { line, character: character + 2 };
    await ask('edit', uri, [{ range: { start, end }, text: typed }]);
    await ask('diagnostics', uri);
    await ask('changedDocuments');
  }
  await ask('documentSymbols', uri);
  await ask('edit', uri, [{ text }]);
  await ask('semanticTokens', uri);
}

async function call(owner, target, method, ...args) {
  let answer;
  try {
    answer = target[method](...args.map((value) => value ?? undefined));
  } catch (error) {
    answer = { failed: String(error[Object.getOwnPropertySymbols(error).find((s) => s.description === 'javaException')] ? error.message : error) };
  }
  calls++;
  await write([owner, method, args, answer ?? null]);
  return answer;
}

async function write(line) {
  if (!output.write(JSON.stringify(line) + '\n')) {
    await once(output, 'drain');
  }
}

function uriOf(path) {
  return `${ROOT}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
