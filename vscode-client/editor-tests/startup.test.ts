// What a user sees if the settings name a Java or a server that does not exist.
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PLACES, WORKSPACE } from './places.ts';
import { until } from './until.ts';
import { plain, User } from './user.ts';
import { startVSCode } from './vscode.ts';

describe('a setting that names nothing', () => {
  for (const { name, value, message, detail, action } of [
    {
      name: 'dockerfileStages.java.home',
      value: '/nowhere/jdk',
      message: 'dockerfileStages.java.home (/nowhere/jdk) is ignored: no such folder. Dockerfile Stages uses Java',
      detail: 'dockerfileStages.java.home is ignored',
      action: 'Open setting',
    },
    {
      name: 'dockerfileStages.server.path',
      value: `/nowhere${'/very/long/folder'.repeat(8)}/dockerfile-stages`,
      message: 'which dockerfileStages.server.path names: the file does not exist.',
      detail: 'not running: check server.path',
      action: 'Restart',
    },
  ]) {
    test(`${name} is reported, and the status bar leads on`, async () => {
      const output = join(PLACES.output, 'startup', name);
      const vscode = await startVSCode({
        vscode: PLACES.vscode,
        chromium: PLACES.chromium,
        workspace: WORKSPACE,
        profile: 'new user',
        settings: { [name]: value },
        extensions: [PLACES.extension],
        output,
      });
      const user = new User(vscode, output);
      let outcome: 'passed' | 'failed' = 'failed';
      try {
        await user.openFolder();
        await user.openByName('Dockerfile');
        // A message that pops up soon disappears, but the list at the bell keeps it.
        const messages = user.page.locator('.notifications-center .notification-list-item-message');
        await until(`'${message}'`, async () => {
          const texts = await messages.allInnerTexts();
          if (texts.length === 0) await user.page.locator('#status\\.notifications').click();
          return texts.some((text) => plain(text).includes(message));
        });
        await user.takePicture('1-message');
        await user.page.locator('#status\\.languageStatus').click();
        const status = user.page.locator('.hover-language-status', { hasText: 'Dockerfile Stages' }).first();
        await user.sees(detail, status);
        await user.takePicture('2-status');
        const [link, hover] = [status.getByText(action), user.page.locator('.workbench-hover').last()];
        await until(`'${action}' in sight`, async () => {
          const [inner, outer] = [await link.boundingBox(), await hover.boundingBox()];
          return inner !== null && outer !== null && inner.x + inner.width <= outer.x + outer.width;
        });
        outcome = 'passed';
      } finally {
        await user.takePicture('end').catch(() => undefined);
        await vscode.stop(outcome);
      }
    });
  }
});
