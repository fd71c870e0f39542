import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { besideCompanions } from '../src/beside/companions';

const LEFT = { documentSymbol: false, foldingRange: false, selectionRange: false };

describe('with an extension that has its own outline', () => {
  test('ours stays off, and everything else as it is', () => {
    const section = { features: { hover: false }, platform: 'linux/arm64' };
    assert.deepEqual(besideCompanions(section), { features: { ...LEFT, hover: false }, platform: 'linux/arm64' });
  });

  test('ours comes back when the user asks for it', () => {
    assert.deepEqual(besideCompanions({ features: { documentSymbol: true } }), {
      features: { ...LEFT, documentSymbol: true },
    });
  });

  test('invalid settings are ignored', () => {
    for (const section of [undefined, null, [], 'on', { features: null }]) {
      assert.deepEqual(besideCompanions(section), { features: LEFT });
    }
  });
});
