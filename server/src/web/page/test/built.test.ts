import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ENGINE, PAGE } from '../scripts/paths.mjs';
import { SEMANTIC_TOKENS } from '../src/editor/semanticLegend';

interface Engine {
  semanticTokensLegend(): { tokenTypes: string[]; tokenModifiers: string[] };
}

describe('the built page', () => {
  test('has at most 1.5 MB, compressed', () => {
    const entries = readdirSync(PAGE, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const sizes = files.map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total <= 1_500_000, `${total} bytes`);
  });

  test('has the licences of all that it contains', () => {
    const notices = readFileSync(join(PAGE, 'third-party-notices.txt'), 'utf8');
    for (const name of [
      'Dockerfile Stages',
      'TeaVM',
      'snakeyaml-engine',
      'monaco-editor',
      '@dagrejs/dagre',
      'DOMPurify',
    ]) {
      assert.ok(notices.toLowerCase().includes(name.toLowerCase()), name);
    }
  });

  test('knows the semantic tokens of the engine', async () => {
    const engine = (await import(join(ENGINE, 'engine.js'))) as Engine;
    assert.deepEqual({ ...SEMANTIC_TOKENS }, engine.semanticTokensLegend());
  });
});
