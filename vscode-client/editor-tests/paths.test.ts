// A user follows a path through three stages, and gives it another name, with VS Code's own settings for renames.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PATHS, sameFiles } from './places.ts';
import { Session } from './session.ts';
import { until } from './until.ts';

describe('paths through stages in VS Code', () => {
  const session = Session.inSuite('paths', { workspace: PATHS, profile: 'quiet' }, async (user) => {
    await user.open('Dockerfile');
    await user.editor
      .locator('.codelens-decoration a', { hasText: '1 reference' })
      .first()
      .waitFor({ timeout: 60_000 });
  });

  test('F12 leads from copy to copy to the command that makes the file', async () => {
    await session.user.goTo('Dockerfile', 'COPY --from=pack', '/pack/shop');
    await session.user.press('F12');
    await until('the copy', async () => (await session.user.caret()).startsWith('Ln 7, '));
    await session.user.goTo('Dockerfile', 'COPY --from=build', '/out/shop');
    await session.user.press('F12');
    await until('the command', async () => (await session.user.caret()).startsWith('Ln 4, '));
  });

  test('the hover shows how a path comes about', async () => {
    await session.user.goTo('Dockerfile', 'COPY --from=pack', '/pack/shop');
    await session.user.press('Control+k', 'Control+i');
    const hover = session.user.page.locator('.monaco-hover:visible').first();
    await session.user.sees('Path /pack/shop in stage pack', hover);
    await session.user.sees('go build -o /out/shop', hover);
    await session.user.takePicture('1-hover');
    await session.user.press('Escape');
  });

  test('the references of a path are shown where it is made', async () => {
    await session.user.goTo('Dockerfile', 'RUN mkdir', '/out/shop');
    await session.user.run('Peek References');
    const peek = session.user.page.locator('.peekview-widget');
    await peek.locator('.monaco-list-row').first().waitFor();
    await session.user.sees('(2)', peek);
    await session.user.takePicture('2-references');
    await session.user.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  test('the list of known paths opens after a slash', async () => {
    await session.user.goTo('Dockerfile', 'COPY --from=pack', '/shop');
    await session.user.press('End', 'Enter');
    await session.user.type('COPY --from=build /out/');
    const rows = session.user.page.locator('.suggest-widget.visible .monaco-list-row');
    await until('one path', async () => (await rows.count()) === 1);
    await session.user.takePicture('3-completion');
    await session.user.press('Enter');
    await session.user.type(' /again');
    await session.user.save('Dockerfile', 'COPY --from=build /out/shop /again');
  });

  test('F2 renames a path in all three stages, and asks before it changes a command', async () => {
    await session.user.goTo('Dockerfile', 'COPY --from=build', '/out/shop');
    await session.user.rename('/out/store');
    const preview = session.user.page.locator('.bulk-edit-panel');
    const boxes = preview.locator('.edit-checkbox');
    await until('a preview in which nothing is chosen', async () => (await boxes.count()) === 5);
    const chosen = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-checked')));
    assert.deepEqual(chosen, Array(5).fill('false'));
    await session.user.takePicture('4-preview');
    await boxes.first().click();
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await session.user.sees('go build -o /out/store', session.user.editor.locator('.view-lines'));
    await session.user.save('Dockerfile', 'COPY --from=pack /pack/store');
  });

  test('the files on disk are the expected ones', () => {
    sameFiles('paths', session.vscode.workspace);
    session.passed();
  });
});
