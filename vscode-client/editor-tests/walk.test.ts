// A user's way through VS Code, from the first squiggle to the last file on disk. Each step starts where the one before
// ended.
import assert from 'node:assert/strict';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sameFiles, WORKSPACE } from './places.ts';
import { Session } from './session.ts';
import { until } from './until.ts';

describe('a walk through VS Code', () => {
  const session = Session.inSuite('walk', { workspace: WORKSPACE, profile: 'quiet' }, async (user) => {
    await user.open('Dockerfile');
  });

  test('a mistyped stage is underlined, and the problem says what was meant', async () => {
    await session.user.editor.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    await session.user.takePicture('1-squiggle');
    await session.user.press('Control+Shift+m');
    const problems = session.user.page.locator('.markers-panel');
    await session.user.sees("No stage named 'biuld'; did you mean 'build'?", problems);
    await session.user.takePicture('2-problems');
    await session.user.press('Control+Shift+m');
    await problems.waitFor({ state: 'hidden' });
  });

  test('F12 leads from a mount to the stage', async () => {
    await session.user.goTo('Dockerfile', 'RUN --mount', 'build');
    await session.user.press('F12');
    await until('the jump', async () => (await session.user.caret()).startsWith('Ln 2, '));
    await session.user.takePicture('3-definition');
  });

  test('the list of stages opens after --from=', async () => {
    await session.user.goTo('Dockerfile', 'COPY --from=assets', '/srv');
    await session.user.press('End', 'Enter');
    await session.user.type('COPY --from=');
    const list = session.user.page.locator('.suggest-widget.visible');
    const rows = list.locator('.monaco-list-row');
    await until('three stages', async () => (await rows.count()) === 3);
    const labels = await rows.evaluateAll((elements) => elements.map((row) => row.getAttribute('aria-label') ?? ''));
    assert.deepEqual(
      labels.map((label) => /^\w+/.exec(label)?.[0]),
      ['assets', 'test', 'build'],
    );
    await session.user.takePicture('4-completion');
    await session.user.type('te');
    await until('one stage', async () => (await rows.count()) === 1);
    await session.user.press('Enter');
    await session.user.type(' /report /srv/report');
    await session.user.save('Dockerfile', 'COPY --from=test /report /srv/report');
  });

  test('F2 renames a stage and its references, and one undo takes that back', async () => {
    await session.user.goTo('Dockerfile', 'COPY --from=assets', 'assets');
    await session.user.rename('web');
    const text = session.user.editor.locator('.view-lines');
    await session.user.sees('AS web', text);
    await session.user.press('Control+z');
    await session.user.sees('AS assets', text);
    await session.user.press('Control+y');
    await session.user.sees('COPY --from=web', text);
    await session.user.save('Dockerfile', 'COPY --from=web');
  });

  test('the lens counts references, and shows them', async () => {
    const lens = session.user.editor.locator('.codelens-decoration a', { hasText: '1 reference' }).first();
    const peek = session.user.page.locator('.peekview-widget');
    const shown = peek.locator('.monaco-list-row').first();
    // A click is lost if the lenses are drawn again at that moment; Escape closes a list that has stayed empty.
    await until('the references', async () => {
      await session.user.press('Escape');
      await lens.click();
      return shown.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await session.user.takePicture('5-references');
    await session.user.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  test('the graph shows what the stage at the cursor needs, and leads back to the text', async () => {
    await session.user.goTo('Dockerfile', 'RUN --mount', 'npm');
    await session.user.run('Dockerfile Stages: Show Stage Graph');
    const graph = await session.user.graphPage();
    const node = (label: string) => graph.locator('.node', { has: graph.locator(`text="${label}"`) });
    const isCurrent = (label: string) =>
      until(`'${label}' to be brought out`, () => node(label).evaluate((it) => it.classList.contains('current')));
    await isCurrent('web');
    await session.user.takePicture('6-graph');
    const needed = await graph.locator('.node.needed .label').allTextContents();
    assert.deepEqual(needed.sort(), ['build', 'golang:1.22', 'node:22']);
    await node('shop').click();
    await until('the jump', async () => (await session.user.caret()).startsWith('Ln 15, '));
    await isCurrent('shop');
    await session.user.press('Control+Home');
    await session.user.press('ArrowDown');
    await isCurrent('build');
    await session.user.takePicture('7-graph-followed');
  });

  test('the graph can be kept as a picture', async () => {
    const graph = await session.user.graphPage();
    await graph.locator('#export').click();
    const input = session.user.page.locator('.quick-input-widget input[type="text"]').first();
    await until('the dialog', async () => (await input.inputValue()).endsWith('Dockerfile.svg'));
    await session.user.press('Enter');
    // The file is there before all of its text.
    const picture = await until('the whole picture', () => {
      const text = session.user.textOnDisk('Dockerfile.svg');
      return text.endsWith('</svg>\n') ? text : undefined;
    });
    assert.match(picture, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^]*<\/svg>\n$/);
    assert.doesNotMatch(picture, /var\(|<script/);
    copyFileSync(join(session.vscode.workspace, 'Dockerfile.svg'), join(session.output, 'Dockerfile.svg'));
    rmSync(join(session.vscode.workspace, 'Dockerfile.svg'));
  });

  test('the files on disk are the expected ones', () => {
    sameFiles('walk', session.vscode.workspace);
    session.passed();
  });
});
