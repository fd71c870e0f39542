import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SELECTOR } from '../src/documents/selector';

describe('the documents that the server is told about', () => {
  const schemes = new Set(SELECTOR.map(({ scheme }) => scheme));

  test('are those that a user works on, wherever they are kept', () => {
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
