import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import * as engine from '../../../target/web/engine/engine.js';
import { connect } from '../../../target/web/engine/remote.js';
import { serve } from '../../../target/web/engine/serve.js';

const URI = 'file:///work/Dockerfile';
const TEXT = 'FROM alpine AS base\nFROM base AS build\nCOPY --from=bsae /a /b\n';

test('what is wrong is found, and found again after an edit', () => {
  const session = engine.createSession();
  session.open(URI, TEXT);
  assert.deepEqual(codes(session), ['UnknownStage']);
  session.edit(URI, [{ range: range(2, 12, 16), text: 'base' }]);
  assert.deepEqual(codes(session), []);
  assert.deepEqual(session.changedDocuments(), [URI]);
});

for (const folder of ['vscode-vfs://github/owner/name', 'memfs:/name']) {
  test(`a rename changes all files of the folder ${folder}`, () => {
    const session = engine.createSession({ folders: [folder] });
    session.open(`${folder}/Dockerfile`, TEXT.replace('bsae', 'base'));
    const text = 'services:\n  web:\n    build: {context: ., target: build}\n';
    session.addFiles([{ uri: `${folder}/compose.yaml`, text }]);
    session.complete();
    const { documentChanges } = session.rename(`${folder}/Dockerfile`, { line: 1, character: 14 }, 'compile');
    assert.deepEqual(
      documentChanges.map(({ uri }) => uri),
      [`${folder}/Dockerfile`, `${folder}/compose.yaml`],
    );
  });
}

test('a wrong argument is a TypeError', () => {
  const session = engine.createSession();
  assert.throws(() => session.definition(URI), TypeError);
  assert.throws(() => session.open(URI, 1), TypeError);
});

test('a folder is checked, and a stage in it renamed', () => {
  const files = [{ path: 'Dockerfile', text: TEXT }];
  assert.deepEqual(
    engine.check(files).map(({ file, code }) => `${file} ${code}`),
    ['Dockerfile UnknownStage'],
  );
  assert.equal(engine.stages(files)[0].stages.length, 2);
  assert.equal(engine.rename(files, 'Dockerfile', 'base', 'core').edits.length, 2);
  assert.match(engine.rename(files, 'Dockerfile', 'none', 'core').refused, /No stage named 'none'/);
});

test('a text that is opened again changes nothing', () => {
  const session = engine.createSession();
  session.open(URI, TEXT);
  assert.deepEqual(session.changedDocuments(), [URI]);
  session.open(URI, TEXT);
  assert.deepEqual(session.changedDocuments(), []);
  session.open(URI, TEXT.replace('bsae', 'base'));
  assert.deepEqual(session.changedDocuments(), [URI]);
});

test('the answers of a worker are the same', async () => {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  port2.start();
  port1.start();
  const session = connect(port1).createSession();
  await session.open(URI, TEXT);
  const local = engine.createSession();
  local.open(URI, TEXT);
  assert.deepEqual(await session.diagnostics(URI), local.diagnostics(URI));
  await assert.rejects(session.definition(URI), /missing/);
  const wrong = connect(port1).createSession({ folders: 1 });
  await assert.rejects(wrong.diagnostics(URI), { message: messageOf(() => engine.createSession({ folders: 1 })) });
  await session.end();
  await assert.rejects(session.diagnostics(URI), /no session/);
  port1.close();
});

function messageOf(wrong) {
  try {
    wrong();
  } catch (error) {
    return error.message;
  }
  throw new Error('Nothing was wrong.');
}

function codes(session) {
  return session.diagnostics(URI).map(({ code }) => code);
}

function range(line, start, end) {
  return { start: { line, character: start }, end: { line, character: end } };
}
