import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { leftLocations } from '../src/engine/leftPlaces';
import { engineSettings } from '../src/engine/settings';
import { workspaceEdit } from '../src/engine/workspaceEdits';

const span = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});
const edit = (confirmation: string, needsConfirmation: boolean) => ({
  range: span(0, 5, 9),
  newText: 'core',
  confirmation,
  needsConfirmation,
});

describe('the edits of the engine in the protocol', () => {
  test('are certain in the file of the stage, and grouped elsewhere', () => {
    const changes = [
      { uri: 'file:///a', edits: [edit('none', false)] },
      { uri: 'file:///b', edits: [edit('guess', true), edit('mention', true)] },
    ];
    const { documentChanges, changeAnnotations } = workspaceEdit(changes, (uri) => (uri === 'file:///a' ? 7 : null));
    assert.deepEqual(documentChanges, [
      { textDocument: { uri: 'file:///a', version: 7 }, edits: [{ range: span(0, 5, 9), newText: 'core' }] },
      {
        textDocument: { uri: 'file:///b', version: null },
        edits: [
          { range: span(0, 5, 9), newText: 'core', annotationId: 'guess' },
          { range: span(0, 5, 9), newText: 'core', annotationId: 'mention' },
        ],
      },
    ]);
    assert.deepEqual(Object.keys(changeAnnotations ?? {}), ['guess', 'mention']);
  });

  test('are asked about as a group if one of them is', () => {
    const asked = (...edits: ReturnType<typeof edit>[]): unknown =>
      workspaceEdit([{ uri: 'file:///b', edits }], () => null).changeAnnotations?.['otherFile']?.needsConfirmation;
    assert.equal(asked(edit('otherFile', false), edit('otherFile', true)), true);
    assert.equal(asked(edit('otherFile', false)), false);
  });
});

describe('the places that a rename leaves', () => {
  const left = (start: number, newText?: string) => ({
    uri: 'file:///a',
    range: span(0, start, start + 4),
    text: 'base',
    reason: 'it is computed',
    ...(newText !== undefined && { newText }),
  });

  test('are those without an edit, where they are after the edits', () => {
    const documentChanges = [{ uri: 'file:///a', edits: [{ ...edit('none', false), newText: 'longer' }] }];
    assert.deepEqual(leftLocations({ documentChanges, left: [left(0), left(20), left(30, 'core')] }), [
      { uri: 'file:///a', range: span(0, 0, 4) },
      { uri: 'file:///a', range: span(0, 22, 26) },
    ]);
  });
});

describe('the settings for the engine', () => {
  test('are the section without what is about the client or its process', () => {
    const section = { client: {}, java: { home: '/jdk' }, server: {}, trace: {}, graph: {}, platform: 'linux/arm64' };
    assert.deepEqual(engineSettings({ dockerfileStages: section }), { platform: 'linux/arm64' });
    assert.deepEqual(engineSettings({ dockerfileStages: null }), {});
    assert.deepEqual(engineSettings(undefined), {});
  });
});
