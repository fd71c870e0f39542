// A folder that is on no disk: the built-in engine answers, in the page and beside VS Code's server.
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { NO_ENGINE, PLACES, WORKSPACE } from './places.ts';
import { until } from './until.ts';
import { User } from './user.ts';
import { startVSCode, type VSCode } from './vscode.ts';

for (const { host, reason } of [
  { host: 'web', reason: 'no server in a browser' },
  { host: 'workspace', reason: 'virtual workspace' },
]) {
  describe(`a virtual workspace, with the extension in the host '${host}'`, { skip: NO_ENGINE }, () => {
    const output = join(PLACES.output, 'virtual', host);
    let outcome: 'passed' | 'failed' = 'failed';
    let vscode: VSCode;
    let user: User;

    before(async () => {
      vscode = await startVSCode({
        vscode: PLACES.vscode,
        chromium: PLACES.chromium,
        workspace: WORKSPACE,
        profile: 'quiet',
        settings: {
          'remote.extensionKind': {
            'dockerfilestages.dockerfile-stages': [host],
            'dockerfilestages.memory': ['web'],
          },
        },
        extensions: [PLACES.extension, PLACES.memory],
        output,
      });
      user = new User(vscode, output);
    });

    after(async () => {
      await user.takePicture('end').catch(() => undefined);
      await vscode.stop(outcome);
    });

    test('a mistyped stage is underlined', async () => {
      await user.page.goto(vscode.url([], 'memfs:/shop'));
      const rows = user.page.locator('.explorer-folders-view .monaco-list-row');
      await rows.filter({ hasText: 'Dockerfile' }).first().dblclick({ timeout: 90_000 });
      await user.editor.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
      await user.takePicture('1-squiggle');
    });

    test('the status bar says why the built-in engine answers', async () => {
      await user.page.locator('#status\\.languageStatus').click();
      const item = user.page.locator('.hover-language-status', { hasText: 'Dockerfile Stages' }).first();
      await user.sees(`built-in engine, ${reason}`, item);
      await user.takePicture('2-status');
    });

    test('references are found in files of the folder that are not open', async () => {
      await user.goTo('Dockerfile', 'AS shop', 'shop');
      const peek = user.page.locator('.peekview-widget');
      // Nothing opens before the files are known.
      await until('compose.yaml', async () => {
        await user.press('Escape', 'Shift+F12');
        await peek.waitFor({ timeout: 2_000 });
        return (await peek.innerText()).includes('compose.yaml');
      });
      await user.takePicture('3-references');
      outcome = 'passed';
    });
  });
}
