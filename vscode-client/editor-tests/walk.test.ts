// A user's way through VS Code, from the first squiggle to the last file on disk. Each step starts where the one before
// ended.
import assert from 'node:assert/strict';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PLACES, sameFiles, WORKSPACE } from './places.ts';
import { until } from './until.ts';
import { User } from './user.ts';
import { startVSCode, type VSCode } from './vscode.ts';

describe('a walk through VS Code', () => {
  const output = join(PLACES.output, 'walk');
  let outcome: 'passed' | 'failed' = 'failed';
  let vscode: VSCode;
  let user: User;

  before(async () => {
    const { vscode: program, chromium, extension } = PLACES;
    vscode = await startVSCode({
      vscode: program,
      chromium,
      workspace: WORKSPACE,
      profile: 'quiet',
      extensions: [extension],
      output,
    });
    user = new User(vscode, output);
    process.stdout.write(`VS Code ${vscode.version}, Chromium ${vscode.chromiumVersion}\n`);
    await user.open('Dockerfile');
  });

  after(async () => {
    await user.takePicture('end').catch(() => undefined);
    await vscode.stop(outcome);
  });

  test('a mistyped stage is underlined, and the problem says what was meant', async () => {
    await user.editor.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    await user.takePicture('1-squiggle');
    await user.press('Control+Shift+m');
    const problems = user.page.locator('.markers-panel');
    await user.sees("No stage named 'biuld'; did you mean 'build'?", problems);
    await user.takePicture('2-problems');
    await user.press('Control+Shift+m');
    await problems.waitFor({ state: 'hidden' });
  });

  test('F12 leads from a mount to the stage', async () => {
    await user.goTo('Dockerfile', 'RUN --mount', 'build');
    await user.press('F12');
    await until('the jump', async () => (await user.caret()).startsWith('Ln 2, '));
    await user.takePicture('3-definition');
  });

  test('the list of stages opens after --from=', async () => {
    await user.goTo('Dockerfile', 'COPY --from=assets', '/srv');
    await user.press('End', 'Enter');
    await user.type('COPY --from=');
    const list = user.page.locator('.suggest-widget.visible');
    const rows = list.locator('.monaco-list-row');
    await until('three stages', async () => (await rows.count()) === 3);
    const labels = await rows.evaluateAll((elements) => elements.map((row) => row.getAttribute('aria-label') ?? ''));
    assert.deepEqual(
      labels.map((label) => /^\w+/.exec(label)?.[0]),
      ['assets', 'test', 'build'],
    );
    await user.takePicture('4-completion');
    await user.type('te');
    await until('one stage', async () => (await rows.count()) === 1);
    await user.press('Enter');
    await user.type(' /report /srv/report');
    await user.save('Dockerfile', 'COPY --from=test /report /srv/report');
  });

  test('F2 renames a stage and its references, and one undo takes that back', async () => {
    await user.goTo('Dockerfile', 'COPY --from=assets', 'assets');
    await user.rename('web');
    const text = user.editor.locator('.view-lines');
    await user.sees('AS web', text);
    await user.press('Control+z');
    await user.sees('AS assets', text);
    await user.press('Control+y');
    await user.sees('COPY --from=web', text);
    await user.save('Dockerfile', 'COPY --from=web');
  });

  test('the lens counts references, and shows them', async () => {
    const lens = user.editor.locator('.codelens-decoration a', { hasText: '1 reference' }).first();
    const peek = user.page.locator('.peekview-widget');
    const shown = peek.locator('.monaco-list-row').first();
    // A click is lost if the lenses are drawn again at that moment.
    await until('the references', async () => {
      await lens.click();
      return shown.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await user.takePicture('5-references');
    await user.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  test('the graph shows what the stage at the cursor needs, and leads back to the text', async () => {
    await user.goTo('Dockerfile', 'RUN --mount', 'npm');
    await user.run('Dockerfile Stages: Show Stage Graph');
    const graph = await user.graphPage();
    const node = (label: string) => graph.locator('.node', { has: graph.locator(`text="${label}"`) });
    const isCurrent = (label: string) =>
      until(`'${label}' to be brought out`, () => node(label).evaluate((it) => it.classList.contains('current')));
    await isCurrent('web');
    await user.takePicture('6-graph');
    const needed = await graph.locator('.node.needed .label').allTextContents();
    assert.deepEqual(needed.sort(), ['build', 'golang:1.22', 'node:22']);
    await node('shop').click();
    await until('the jump', async () => (await user.caret()).startsWith('Ln 15, '));
    await isCurrent('shop');
    await user.press('Control+Home');
    await user.press('ArrowDown');
    await isCurrent('build');
    await user.takePicture('7-graph-followed');
  });

  test('the graph can be kept as a picture', async () => {
    const graph = await user.graphPage();
    await graph.locator('#export').click();
    const input = user.page.locator('.quick-input-widget input[type="text"]').first();
    await until('the dialog', async () => (await input.inputValue()).endsWith('Dockerfile.svg'));
    await user.press('Enter');
    const picture = await until('the picture', () => user.textOnDisk('Dockerfile.svg'));
    assert.match(picture, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^]*<\/svg>\n$/);
    assert.doesNotMatch(picture, /var\(|<script/);
    copyFileSync(join(vscode.workspace, 'Dockerfile.svg'), join(output, 'Dockerfile.svg'));
    rmSync(join(vscode.workspace, 'Dockerfile.svg'));
  });

  test('the files on disk are the expected ones', () => {
    sameFiles('walk', vscode.workspace);
    outcome = 'passed';
  });
});
