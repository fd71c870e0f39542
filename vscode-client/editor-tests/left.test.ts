// A rename in VS Code leaves places that may name the stage: one message says so, and its button lists them.
import { describe, test } from 'node:test';
import { LEFT } from './places.ts';
import { Session } from './session.ts';

describe('what a rename leaves', () => {
  const session = Session.inSuite('left', { workspace: LEFT, profile: 'new user' }, async (user) => {
    await user.openFolder();
    await user.openByName('Dockerfile');
    await user.editor
      .locator('.codelens-decoration a', { hasText: '1 reference' })
      .first()
      .waitFor({ timeout: 60_000 });
  });

  test('the rename is made, and a message names the places that it left', async () => {
    await session.user.goTo('Dockerfile', 'AS build', 'build');
    await session.user.rename('compile');
    await session.user.sees('COPY --from=compile', session.user.editor.locator('.view-lines'));
    // A message that this VS Code does not pop up, without a window in front, waits here.
    await session.user.run('Notifications: Show Notifications');
    const message = session.user.page.locator('.notifications-center');
    await session.user.sees('Not renamed, but may name the stage: Makefile:2, release.sh:2.', message);
    await session.user.takePicture('1-message');
  });

  test('the button lists the places', async () => {
    await session.user.page.locator('.notifications-center .monaco-button', { hasText: 'Show places' }).first().click();
    const peek = session.user.page.locator('.peekview-widget');
    await session.user.sees('Makefile', peek);
    await session.user.sees('release.sh', peek);
    await session.user.takePicture('2-places');
    session.passed();
  });
});
