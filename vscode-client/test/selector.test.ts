import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SELECTOR } from '../src/documents/selector';

describe('the documents that are sent to the server', () => {
  const schemes = new Set(SELECTOR.map(({ scheme }) => scheme));

  test('are those that a user edits, on any file system', () => {
    for (const scheme of ['file', 'untitled', 'vscode-remote', 'vscode-vfs']) {
      assert.ok(schemes.has(scheme), scheme);
    }
  });

  test('are never a preview, an old revision or an output', () => {
    for (const scheme of ['vscode-bulkeditpreview-editor', 'git', 'output', 'vscode-chat-code-block', 'walkThrough']) {
      assert.ok(!schemes.has(scheme), scheme);
    }
    assert.ok(SELECTOR.every(({ scheme }) => scheme !== '' && scheme !== '*'));
  });
});
