// A rename that reaches from a Dockerfile into other files: the user sees a preview, accepts it, and finds all files
// changed on disk.
import { describe, test } from 'node:test';
import { join } from 'node:path';
import { sameFiles, PLACES, WORKSPACE } from './places.ts';
import { until } from './until.ts';
import { User } from './user.ts';
import { startVSCode } from './vscode.ts';

const PATIENCE_MS = 20_000;
const MENU_MS = 3_000;
const LIST_HEIGHT = 400;

async function mendByQuickFix(user: User): Promise<void> {
  await user.goTo('Dockerfile', '--from=biuld', 'biuld');
  const fix = user.page.locator('.action-widget .monaco-list-row', { hasText: "'build'" }).first();
  // Pressed while the editor still asks for what there is, the keys open no menu, or one without this fix.
  await until(
    'a menu with the fix',
    async () => {
      await user.press('Control+.');
      return fix.waitFor({ timeout: MENU_MS }).then(
        () => true,
        async () => {
          await user.press('Escape');
          return false;
        },
      );
    },
    PATIENCE_MS,
  );
  await user.takePicture('1-quick-fix');
  await fix.click();
  await user.sees('COPY --from=build /out/shop', user.editor.locator('.view-lines'));
  await user.save('Dockerfile', 'COPY --from=build /out/shop');
}

async function renameWithPreview(user: User): Promise<void> {
  await user.goTo('Dockerfile', 'RUN --mount', 'build');
  await user.rename('compile');
  const preview = user.page.locator('.bulk-edit-panel');
  await preview.waitFor({ timeout: PATIENCE_MS });
  for (const name of ['compose.yaml', 'docker-bake.hcl']) {
    const row = preview.locator('.monaco-list-row', { hasText: name }).first();
    // The list shows as many rows as fit, and moves them when one is chosen: a click can miss.
    await preview.hover();
    await user.page.mouse.wheel(0, LIST_HEIGHT);
    await row.waitFor({ timeout: PATIENCE_MS });
    const box = row.getByRole('checkbox');
    await until(
      `${name} to be chosen`,
      async () => {
        if (!(await box.isChecked())) await box.click();
        return box.isChecked();
      },
      PATIENCE_MS,
    );
  }
  await user.takePicture('2-preview');
  await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
  await user.run('File: Save All');
  await until(
    'all files',
    () => ['Dockerfile', 'compose.yaml', 'docker-bake.hcl'].every((name) => user.textOnDisk(name).includes('compile')),
    PATIENCE_MS,
  );
  await user.takePicture('3-renamed');
}

describe('other files', () => {
  test('follow a rename, after a look at a preview; a quick fix comes first', async () => {
    const output = join(PLACES.output, 'cross-files');
    const { vscode: program, chromium, extension } = PLACES;
    const setup = { vscode: program, chromium, workspace: WORKSPACE, extensions: [extension], output };
    const vscode = await startVSCode(setup);
    const user = new User(vscode, output);
    let outcome: 'passed' | 'failed' = 'failed';
    try {
      await user.open('Dockerfile');
      await user.editor.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
      await mendByQuickFix(user);
      await renameWithPreview(user);
      sameFiles('rename', vscode.workspace);
      outcome = 'passed';
    } finally {
      await user.takePicture('end').catch(() => undefined);
      await vscode.stop(outcome);
    }
  });
});
