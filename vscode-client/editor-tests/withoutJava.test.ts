// A user without Java: the built-in engine answers, until a setting names a Java.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { KEPT_JAVA, whyNotHidden } from './hiddenJava.ts';
import { NO_ENGINE, PLACES, WORKSPACE } from './places.ts';
import { until } from './until.ts';
import { User } from './user.ts';
import { startVSCode, type VSCode } from './vscode.ts';

describe('a user without Java', { skip: NO_ENGINE || whyNotHidden() }, () => {
  const output = join(PLACES.output, 'without Java');
  let outcome: 'passed' | 'failed' = 'failed';
  let vscode: VSCode;
  let user: User;

  before(async () => {
    vscode = await startVSCode({
      vscode: PLACES.vscode,
      chromium: PLACES.chromium,
      workspace: WORKSPACE,
      profile: 'quiet',
      java: 'hidden',
      extensions: [PLACES.extension],
      output,
    });
    user = new User(vscode, output);
  });

  after(async () => {
    await user.takePicture('end').catch(() => undefined);
    await vscode.stop(outcome);
  });

  /** Opens the status of the language, and returns the part of the extension. */
  const status = async () => {
    await user.page.locator('#status\\.languageStatus').click();
    return user.page.locator('.hover-language-status', { hasText: 'Dockerfile Stages' }).first();
  };

  test('sees a mistyped stage underlined, and no message', async () => {
    await user.openFolder();
    const start = performance.now();
    await user.openByName('Dockerfile');
    await user.editor.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    process.stdout.write(`first diagnostics ${Math.round(performance.now() - start)} ms after the file was chosen\n`);
    await user.takePicture('1-squiggle');
    assert.equal(await user.page.locator('.notification-toast').count(), 0);
  });

  test('reads in the status bar that the built-in engine answers, and why', async () => {
    const item = await status();
    await user.sees('built-in engine, no Java 17 or newer', item);
    await user.takePicture('2-status');
    await item.getByText('Explain').click();
    await user.run('Notifications: Show Notifications');
    const message = user.page.locator('.notifications-center');
    await user.sees('Dockerfile Stages found no Java 17 or newer. Install one, for example from', message);
    await user.sees('The built-in engine answers instead.', message);
    await user.sees('Get Java', message);
    await user.takePicture('3-explanation');
    await user.run('Notifications: Clear All Notifications');
  });

  test('finds the references in files that are not open', async () => {
    await user.goTo('Dockerfile', 'AS shop', 'shop');
    await user.press('Shift+F12');
    const peek = user.page.locator('.peekview-widget');
    await user.sees('compose.yaml', peek);
    await user.takePicture('4-references');
    await user.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  test('renames a stage with F2, in the Dockerfile and in the files that build it', async () => {
    await user.goTo('Dockerfile', 'AS shop', 'shop');
    await user.rename('store');
    await user.run('File: Save All');
    await until('the new name in all files', () => {
      const lines = [
        ['Dockerfile', 'AS store'],
        ['compose.yaml', 'target: store'],
        ['docker-bake.hcl', 'target = "store"'],
      ] as const;
      return lines.every(([file, line]) => user.textOnDisk(file).includes(line));
    });
    await user.takePicture('5-renamed');
  });

  test('has completion, the quick fix, the outline and the graph', async () => {
    await user.goTo('Dockerfile', '--from=biuld', 'biuld');
    await user.quickFix("'build'", '6-quick-fix');
    await user.sees('COPY --from=build /out/shop', user.editor.locator('.view-lines'));
    await user.goTo('Dockerfile', 'COPY --from=assets', '/srv');
    await user.press('End', 'Enter');
    await user.type('COPY --from=');
    const rows = user.page.locator('.suggest-widget.visible .monaco-list-row');
    await until('three stages', async () => (await rows.count()) === 3);
    await user.takePicture('7-completion');
    await user.press('Escape');
    await user.run('Explorer: Focus on Outline View');
    // The view is too low for all stages.
    await user.sees('golang:1.22', user.page.locator('.outline-pane'));
    await user.page.locator('.editor-actions [aria-label*="Show Stage Graph"]').first().click();
    const graph = await user.graphPage();
    await graph.locator('.node', { hasText: 'assets' }).waitFor();
    await user.takePicture('8-graph');
  });

  test('names a Java in the settings, and the server takes over', async () => {
    vscode.configure({ 'dockerfileStages.java.home': KEPT_JAVA });
    await user.editor
      .locator('.codelens-decoration a', { hasText: '1 reference' })
      .first()
      .waitFor({ timeout: 60_000 });
    await user.sees('ready, server', await status());
    await user.takePicture('9-server');
    outcome = 'passed';
  });
});
