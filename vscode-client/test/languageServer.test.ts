import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  LogMessageNotification,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { CHANGE_FILES, FILES_MISSING } from '../src/engine/messages';
import { readGraph } from '../src/graph/stageGraph';
import { GRAPH_REQUEST, SECTION } from '../src/names';
import { DOCKERFILE, EngineConnection, FOLDER, NO_ENGINE } from './engineConnection';

const TEXT = 'FROM alpine AS base\nFROM base AS build\nCOPY --from=bsae /a /b\n';
const GOOD = TEXT.replace('bsae', 'base');
const COMPOSE = { uri: `${FOLDER}/compose.yaml`, text: 'services:\n  web:\n    build: {context: ., target: build}\n' };
const VALUES = { uri: `${FOLDER}/.env`, text: 'TARGET=build\n' };

const textDocument = { uri: DOCKERFILE };
const at = (line: number, character: number): Position => ({ line, character });

describe('the engine as a language server', { skip: NO_ENGINE }, () => {
  test('publishes what is wrong, and again after an edit', async (t) => {
    const engine = await EngineConnection.open(t);
    await engine.openText(TEXT);
    assert.deepEqual(await engine.codes(1), ['UnknownStage']);
    await engine.protocol.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: DOCKERFILE, version: 2 },
      contentChanges: [{ range: { start: at(2, 12), end: at(2, 16) }, text: 'base' }],
    });
    assert.deepEqual(await engine.codes(2), []);
  });

  test('follows the settings, and logs a wrong one', async (t) => {
    const engine = await EngineConnection.open(t, { diagnostics: { severity: { UnknownStage: 'off' } } });
    const logged = new Promise<string>((resolve) => {
      engine.protocol.onNotification(LogMessageNotification.type, ({ message }) => {
        resolve(message);
      });
    });
    await engine.openText(TEXT);
    assert.deepEqual(await engine.codes(1), []);
    const settings = { [SECTION]: { platforms: 'linux', java: { home: '/jdk' } } };
    await engine.protocol.sendNotification(DidChangeConfigurationNotification.type, { settings });
    assert.deepEqual(await engine.codes(1), ['UnknownStage']);
    assert.match(await logged, /platforms/);
  });

  test('withdraws the diagnostics of a closed document', async (t) => {
    const engine = await EngineConnection.open(t);
    await engine.openText(TEXT);
    await engine.codes(1);
    await engine.protocol.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    await engine.openText(GOOD);
    assert.deepEqual(await engine.codes(1), []);
  });

  test('renames in all files of the workspace, and groups the edits that the user may not want', async (t) => {
    const engine = await EngineConnection.open(t);
    await engine.protocol.sendRequest(CHANGE_FILES, { changed: [COMPOSE, VALUES], removed: [] });
    await engine.openText(GOOD);
    const edit = await engine.protocol.sendRequest(RenameRequest.type, {
      textDocument,
      position: at(1, 14),
      newName: 'compile',
    });
    const edits = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(
      edits.map((one) => [one.textDocument.uri, one.textDocument.version]),
      [
        [DOCKERFILE, 1],
        [COMPOSE.uri, null],
        [VALUES.uri, null],
      ],
    );
    assert.deepEqual(edits[1]?.edits, [
      { range: { start: at(2, 32), end: at(2, 37) }, newText: 'compile', annotationId: 'otherFile' },
    ]);
    assert.deepEqual(edits[2]?.edits, [
      { range: { start: at(0, 7), end: at(0, 12) }, newText: 'compile', annotationId: 'mention' },
    ]);
    const asked = Object.entries(edit?.changeAnnotations ?? {}).map(([id, one]) => [id, one.needsConfirmation]);
    assert.deepEqual(asked, [
      ['otherFile', false],
      ['mention', true],
    ]);
  });

  test('refuses a rename with a sentence that says why', async (t) => {
    const engine = await EngineConnection.open(t);
    await engine.openText(GOOD);
    const renamed = engine.protocol.sendRequest(RenameRequest.type, {
      textDocument,
      position: at(1, 14),
      newName: 'base',
    });
    await assert.rejects(renamed, /'base'/);
    assert.equal(
      await engine.protocol.sendRequest(PrepareRenameRequest.type, { textDocument, position: at(0, 1) }),
      null,
    );
  });

  test('asks for files that builds name, once', async (t) => {
    const engine = await EngineConnection.open(t);
    const named = { uri: COMPOSE.uri, text: 'services:\n  web:\n    build: {context: ., dockerfile: web.txt}\n' };
    const change = { changed: [named], removed: [] };
    assert.deepEqual(await engine.protocol.sendRequest(CHANGE_FILES, change), [`${FOLDER}/web.txt`]);
    assert.deepEqual(await engine.protocol.sendRequest(CHANGE_FILES, change), []);
  });

  test('asks for files that an edit names', async (t) => {
    const engine = await EngineConnection.open(t);
    const missing = new Promise<readonly string[]>((resolve) => {
      engine.protocol.onNotification(FILES_MISSING, ({ uris }) => {
        resolve(uris);
      });
    });
    await engine.openText('services:\n  web:\n    build: {context: ., dockerfile: web.txt}\n', COMPOSE.uri, 'yaml');
    assert.deepEqual(await missing, [`${FOLDER}/web.txt`]);
  });

  test('offers the fix of a mistyped stage, with the diagnostic that it fixes', async (t) => {
    const engine = await EngineConnection.open(t);
    await engine.openText(TEXT);
    const range = { start: at(2, 12), end: at(2, 16) };
    const [fix] =
      (await engine.protocol.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [{ range, code: 'UnknownStage', message: '' }], only: ['quickfix'] },
      })) ?? [];
    assert.ok(fix !== undefined && 'edit' in fix);
    assert.equal(fix.diagnostics?.length, 1);
    const [change] = (fix.edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.edits, [{ range, newText: 'base' }]);
  });

  test('completes stages, and describes the selected one', async (t) => {
    const engine = await EngineConnection.open(t);
    await engine.openText(TEXT);
    const found = await engine.protocol.sendRequest(CompletionRequest.type, { textDocument, position: at(2, 12) });
    const items = Array.isArray(found) ? found : [];
    assert.deepEqual(
      items.map(({ label }) => label),
      ['base'],
    );
    const [item] = items;
    assert.ok(item);
    const { documentation } = await engine.protocol.sendRequest(CompletionResolveRequest.type, item);
    assert.match(typeof documentation === 'object' ? documentation.value : '', /FROM alpine/);
  });

  test('leads to a stage and back, and describes it', async (t) => {
    const engine = await EngineConnection.open(t);
    await engine.openText(GOOD);
    const position = at(2, 13);
    const found = await engine.protocol.sendRequest(DefinitionRequest.type, { textDocument, position });
    assert.ok(Array.isArray(found));
    const [link] = found;
    assert.ok(link !== undefined && 'targetSelectionRange' in link);
    assert.deepEqual(link.targetSelectionRange, { start: at(0, 15), end: at(0, 19) });
    const context = { includeDeclaration: false };
    const references = await engine.protocol.sendRequest(ReferencesRequest.type, { textDocument, position, context });
    assert.equal(references?.length, 2);
    const hover = await engine.protocol.sendRequest(HoverRequest.type, { textDocument, position });
    assert.match(JSON.stringify(hover?.contents), /base/);
  });

  test('has the structure of a Dockerfile, and its graph', async (t) => {
    const engine = await EngineConnection.open(t);
    await engine.openText(GOOD);
    const symbols = await engine.protocol.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['base', 'build'],
    );
    const [selection] =
      (await engine.protocol.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [at(2, 13)] })) ?? [];
    assert.deepEqual(selection?.range, { start: at(2, 12), end: at(2, 16) });
    assert.ok(selection.parent?.parent, 'the selection does not grow');
    const graph = readGraph(await engine.protocol.sendRequest(GRAPH_REQUEST, { textDocument }));
    assert.ok(graph?.nodes.some(({ label }) => label === 'build'));
    assert.equal(await engine.protocol.sendRequest(GRAPH_REQUEST, { textDocument: { uri: COMPOSE.uri } }), null);
  });
});
