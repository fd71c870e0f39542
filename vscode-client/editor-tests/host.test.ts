import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInHost } from './host.ts';
import { PLACES } from './places.ts';

describe('inside of VS Code', () => {
  const suites = [
    { suite: 'alone', companions: [] },
    { suite: 'beside', companions: [PLACES.companion] },
  ];
  for (const { suite, companions } of suites) {
    test(`our server ${suite === 'alone' ? 'alone' : 'beside docker-langserver'}`, async (t) => {
      const results = await runInHost(suite, companions);
      assert.ok(results.length > 0);
      for (const { name, error } of results) {
        await t.test(name, () => {
          assert.equal(error, undefined, error);
        });
      }
    });
  }
});
