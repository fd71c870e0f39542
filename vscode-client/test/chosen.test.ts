import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chosenSettings } from '../src/launch/chosen';

describe('the settings for the server', () => {
  test('are only those that the user has set', () => {
    assert.deepEqual(chosenSettings(undefined), {});
    assert.deepEqual(chosenSettings({ globalValue: { platform: 'linux/386' } }), { platform: 'linux/386' });
  });

  test('are combined from all places, the innermost first', () => {
    assert.deepEqual(
      chosenSettings({
        globalValue: { exclude: ['a'], diagnostics: { severity: { UnusedStage: 'off', FromAsCasing: 'off' } } },
        workspaceValue: { exclude: ['b'], diagnostics: { severity: { FromAsCasing: 'error' } } },
        workspaceFolderValue: { diagnostics: { scope: 'workspace' } },
      }),
      {
        exclude: ['b'],
        diagnostics: { severity: { UnusedStage: 'off', FromAsCasing: 'error' }, scope: 'workspace' },
      },
    );
  });
});
