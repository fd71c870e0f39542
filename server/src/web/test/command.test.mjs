// A command of the engine prints, writes and returns what the program does on a Java virtual machine.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, test } from 'node:test';
import { make, PROJECTS } from './projects.mjs';

const PROGRAM = fileURLToPath(new URL('../../../target/dist/bin/dockerfile-stages', import.meta.url));
const ENGINE = fileURLToPath(new URL('program.mjs', import.meta.url));
const WORK = mkdtempSync(join(tmpdir(), 'dockerfile-stages-'));

/** What a command of the program says beside what the engine says: it alone has such a page. */
const PAGE = /; see dockerfile-stages \w+ --help\.$/m;

/** On every project. */
const USUAL = [
  'check --fail-on hint',
  'check --format json',
  'stages --format json',
  'rename Dockerfile build compile',
  'rename --write --format=json Dockerfile build compile',
];

/** On a project with several files, one with settings and one with a mistake. */
const OTHERS = [
  'check',
  'check --format sarif',
  'check --format github --fail-on never',
  'check --format gitlab',
  'check --format checkstyle',
  'check --format junit .',
  'check --select UnknownStage,UnusedStage --severity UnknownStage=hint',
  'check --ignore UnknownStage --exclude sub --no-config',
  'check --fix --diff',
  'check --fix',
  'check --fix=FromAsCasing --output report.txt',
  'check --baseline known.json --write-baseline',
  'check Dockerfile sub missing',
  'check --print-config Dockerfile',
  'stages',
  'stages --format jsonl --target build',
  'stages --format mermaid',
  'stages --format dot',
  'rename Dockerfile 1 compile --write',
  'rename Dockerfile build compile --strict --certain',
  'rename Dockerfile gone compile',
  'rename -- Dockerfile build build',
];

const WRONG = [
  'check --format x',
  'check --format',
  'check --bogus',
  'check --format json --format text',
  'check --fix=Foo',
  'check --severity UnknownStage',
  'check --severity UnknownStage=foo',
  'check --config a --no-config',
  'check --diff',
  'check --fix -',
  'check --write-baseline',
  'check --config=',
  'stages --target',
  'stages --target gone',
  'rename',
  'rename Dockerfile a',
  'rename Dockerfile a b c',
];

after(() => rmSync(WORK, { recursive: true, force: true }));

describe('the same as the program', { concurrency: 2 }, () => {
  for (const [name, project] of Object.entries(PROJECTS)) {
    test(name, async () => {
      for (const command of project.isUsual ? [...USUAL, ...OTHERS] : USUAL) {
        await compare(name, project, command.split(' '));
      }
    });
  }

  test('wrong arguments', async () => {
    for (const command of WRONG) {
      const { code } = await compare('wrong arguments', PROJECTS['a mistake'], command.split(' '));
      assert.equal(code, 2, command);
    }
  });

  test('the standard input', async () => {
    const project = PROJECTS['a mistake'];
    await compare('input', project, ['check', '-'], `FROM a AS b\r\nFROM c\r\n${'# x\n'.repeat(50_000)}COPY --from=B /a /b\r\n`);
    await compare('input', project, ['stages', '--stdin-filename', 'x/Dockerfile', '-'], '');
    await compare('input', project, ['check', '--fix', '--diff', '-'], 'from a as B\n');
  });
});

test('a page of help is refused in one sentence', async () => {
  const { code, out, err } = await run(process.execPath, [ENGINE, 'check', '--help'], WORK, '');
  assert.deepEqual({ code, out }, { code: 2, out: '' });
  assert.match(err, /^dockerfile-stages: Unknown option '--help'\.\n$/);
});

/** Runs a command in two equal folders of one name, and compares everything that it leaves. */
async function compare(name, project, words, input = '') {
  const [java, engine] = ['java', 'engine'].map((side) => join(WORK, name, side, 'project'));
  const results = [];
  for (const [folder, program, first] of [
    [java, PROGRAM, []],
    [engine, process.execPath, [ENGINE]],
  ]) {
    make(project, folder);
    const result = await run(program, [...first, ...words], folder, input);
    project.after?.(folder);
    results.push({ ...result, files: contents(folder) });
    rmSync(folder, { recursive: true, force: true });
  }
  const [expected, actual] = results;
  const side = (result, folder) => ({ ...result, out: result.out.replaceAll(folder, 'FOLDER'), err: result.err.replaceAll(folder, 'FOLDER') });
  const plain = side(expected, java);
  plain.err = plain.err.replace(PAGE, '.').replace(/ \(did you mean [^)]*\)(?=\.$)/m, '');
  assert.deepEqual(side(actual, engine), plain, words.join(' '));
  return actual;
}

/** The files of a folder with their modes, and where links lead. */
function contents(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((file) => [relative(folder, file), state(file)]),
  );
}

function state(file) {
  const stats = lstatSync(file);
  return `${(stats.mode & 0o7777).toString(8)} ${stats.isFile() && stats.mode & 0o400 ? readFileSync(file, 'latin1') : ''}`;
}

function run(program, words, folder, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: folder, env: { ...process.env, VERSION: version() } });
    const [out, err] = [child.stdout, child.stderr].map(collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: out.text(), err: err.text() }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

function collect(stream) {
  const chunks = [];
  stream.on('data', (chunk) => chunks.push(chunk));
  return { text: () => Buffer.concat(chunks).toString() };
}

function version() {
  const pom = readFileSync(new URL('../../../../pom.xml', import.meta.url), 'utf8');
  return /<artifactId>dockerfile-stages<\/artifactId>\s*<version>([^<]+)/.exec(pom)[1];
}
