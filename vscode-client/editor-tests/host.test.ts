import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whyNotHidden } from './hiddenJava.ts';
import { type HostRun, runInHost } from './host.ts';
import { NO_ENGINE, PLACES } from './places.ts';

interface NamedRun extends HostRun {
  readonly name: string;
  readonly skip?: string | false;
}

describe('inside of VS Code', () => {
  const runs: NamedRun[] = [
    { name: 'our server alone', suite: 'alone' },
    { name: 'our server beside docker-langserver', suite: 'beside', companions: [PLACES.companion] },
    { name: 'the engine, without Java', suite: 'builtIn', java: 'hidden', skip: NO_ENGINE || whyNotHidden() },
    { name: 'the engine, in a browser', suite: 'builtIn', host: 'web', skip: NO_ENGINE },
  ];
  for (const { name, skip = false, ...run } of runs) {
    test(name, { skip }, async (t) => {
      const results = await runInHost(run);
      assert.ok(results.length > 0);
      for (const result of results) {
        await t.test(result.name, () => {
          assert.equal(result.error, undefined, result.error);
        });
      }
    });
  }
});
