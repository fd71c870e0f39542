// A rename in VS Code leaves places that may name the stage: one message says so, and its button lists them.
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { LEFT, PLACES } from './places.ts';
import { User } from './user.ts';
import { startVSCode, type VSCode } from './vscode.ts';

describe('what a rename leaves', () => {
  const output = join(PLACES.output, 'left');
  let outcome: 'passed' | 'failed' = 'failed';
  let vscode: VSCode;
  let user: User;

  before(async () => {
    vscode = await startVSCode({
      vscode: PLACES.vscode,
      chromium: PLACES.chromium,
      workspace: LEFT,
      profile: 'new user',
      extensions: [PLACES.extension],
      output,
    });
    user = new User(vscode, output);
    await user.openFolder();
    await user.openByName('Dockerfile');
    await user.editor
      .locator('.codelens-decoration a', { hasText: '1 reference' })
      .first()
      .waitFor({ timeout: 60_000 });
  });

  after(async () => {
    await user.takePicture('end').catch(() => undefined);
    await vscode.stop(outcome);
  });

  test('the rename is made, and a message names the places that it left', async () => {
    await user.goTo('Dockerfile', 'AS build', 'build');
    await user.rename('compile');
    await user.sees('COPY --from=compile', user.editor.locator('.view-lines'));
    // A message that this VS Code does not pop up, without a window in front, waits here.
    await user.run('Notifications: Show Notifications');
    const message = user.page.locator('.notifications-center');
    await user.sees('Not renamed, but may name the stage: Makefile:2, release.sh:2.', message);
    await user.takePicture('1-message');
  });

  test('the button lists the places', async () => {
    await user.page.locator('.notifications-center .monaco-button', { hasText: 'Show places' }).first().click();
    const peek = user.page.locator('.peekview-widget');
    await user.sees('Makefile', peek);
    await user.sees('release.sh', peek);
    await user.takePicture('2-places');
    outcome = 'passed';
  });
});
