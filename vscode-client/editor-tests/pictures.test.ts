// The pictures of the README: a rename over four files, which are all in view, before and after it. They are in
// target/editor-tests/pictures; CONTRIBUTING says how they get into the repository.
import { describe, test } from 'node:test';
import { SHOWN } from './places.ts';
import { Session } from './session.ts';
import { until } from './until.ts';
import { plain } from './user.ts';

const FILES = ['Dockerfile', 'compose.yaml', 'docker-bake.hcl', '.github/workflows/ci.yml'] as const;

/** A line of each place that has the new name. */
const LINES = [
  'AS compile',
  'FROM compile AS test',
  'COPY --from=compile',
  '      target: compile',
  'no-cache-filter = ["compile"]',
  '          target: compile',
  '--target compile',
];

describe('a rename over four files', () => {
  const session = Session.inSuite('pictures', { workspace: SHOWN, profile: 'quiet' }, async (user) => {
    await user.openFolder();
    await user.run('View: Grid Editor Layout (2x2)');
    for (const [index, file] of FILES.entries()) {
      await user.press(`Control+${index + 1}`);
      await user.openByName(file);
    }
    await user.run('View: Toggle Primary Side Bar Visibility');
    await user.press('Control+1');
    await user.editor
      .locator('.codelens-decoration a', { hasText: '4 build targets' })
      .first()
      .waitFor({ timeout: 60_000 });
  });

  test('the new name is typed in the Dockerfile', async () => {
    await session.user.goTo('Dockerfile', 'AS build', 'build');
    await session.user.press('F2');
    const box = session.user.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('compile');
    await session.user.press('End');
    await session.user.takePicture('rename-1');
    await session.user.press('Enter');
    await box.waitFor({ state: 'hidden' });
  });

  test('all files have it', async () => {
    const texts = session.user.page.locator('.editor-instance .monaco-editor .view-lines');
    for (const line of LINES) {
      await until(`'${line}'`, async () => plain((await texts.allInnerTexts()).join('\n')).includes(line));
    }
    // The colour of the name follows a moment later.
    await session.user.editor
      .locator('.view-line span', { hasText: /^compile$/ })
      .first()
      .waitFor();
    await session.user.takePicture('rename-2');
    session.passed();
  });
});
