// A user follows a path through three stages, and gives it another name, with VS Code's own settings for renames.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PATHS, PLACES, sameFiles } from './places.ts';
import { until } from './until.ts';
import { User } from './user.ts';
import { startVSCode, type VSCode } from './vscode.ts';

describe('paths through stages in VS Code', () => {
  const output = join(PLACES.output, 'paths');
  let outcome: 'passed' | 'failed' = 'failed';
  let vscode: VSCode;
  let user: User;

  before(async () => {
    const { vscode: program, chromium, extension } = PLACES;
    vscode = await startVSCode({
      vscode: program,
      chromium,
      workspace: PATHS,
      profile: 'quiet',
      extensions: [extension],
      output,
    });
    user = new User(vscode, output);
    await user.open('Dockerfile');
    await user.editor
      .locator('.codelens-decoration a', { hasText: '1 reference' })
      .first()
      .waitFor({ timeout: 60_000 });
  });

  after(async () => {
    await user.takePicture('end').catch(() => undefined);
    await vscode.stop(outcome);
  });

  test('F12 leads from copy to copy to the command that makes the file', async () => {
    await user.goTo('Dockerfile', 'COPY --from=pack', '/pack/shop');
    await user.press('F12');
    await until('the copy', async () => (await user.caret()).startsWith('Ln 7, '));
    await user.goTo('Dockerfile', 'COPY --from=build', '/out/shop');
    await user.press('F12');
    await until('the command', async () => (await user.caret()).startsWith('Ln 4, '));
  });

  test('the hover tells how a path comes about', async () => {
    await user.goTo('Dockerfile', 'COPY --from=pack', '/pack/shop');
    await user.press('Control+k', 'Control+i');
    const hover = user.page.locator('.monaco-hover:visible').first();
    await user.sees('Path /pack/shop in stage pack', hover);
    await user.sees('go build -o /out/shop', hover);
    await user.takePicture('1-hover');
    await user.press('Escape');
  });

  test('the references of a path are shown where it is made', async () => {
    await user.goTo('Dockerfile', 'RUN mkdir', '/out/shop');
    await user.run('Peek References');
    const peek = user.page.locator('.peekview-widget');
    await peek.locator('.monaco-list-row').first().waitFor();
    await user.sees('(2)', peek);
    await user.takePicture('2-references');
    await user.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  test('the list of known paths opens after a slash', async () => {
    await user.goTo('Dockerfile', 'COPY --from=pack', '/shop');
    await user.press('End', 'Enter');
    await user.type('COPY --from=build /out/');
    const rows = user.page.locator('.suggest-widget.visible .monaco-list-row');
    await until('one path', async () => (await rows.count()) === 1);
    await user.takePicture('3-completion');
    await user.press('Enter');
    await user.type(' /again');
    await user.save('Dockerfile', 'COPY --from=build /out/shop /again');
  });

  test('F2 renames a path in all three stages, and asks before it changes a command', async () => {
    await user.goTo('Dockerfile', 'COPY --from=build', '/out/shop');
    await user.rename('/out/store');
    const preview = user.page.locator('.bulk-edit-panel');
    const boxes = preview.locator('.edit-checkbox');
    await until('a preview in which nothing is chosen', async () => (await boxes.count()) === 5);
    const chosen = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-checked')));
    assert.deepEqual(chosen, Array(5).fill('false'));
    await user.takePicture('4-preview');
    await boxes.first().click();
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await user.sees('go build -o /out/store', user.editor.locator('.view-lines'));
    await user.save('Dockerfile', 'COPY --from=pack /pack/store');
  });

  test('the files on disk are the expected ones', () => {
    sameFiles('paths', vscode.workspace);
    outcome = 'passed';
  });
});
