// A new user's first minutes, with VS Code's default settings and only with actions that a user would take.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sameFiles, WORKSPACE } from './places.ts';
import { Session } from './session.ts';
import { until } from './until.ts';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const PUBLISHED_FILES = 'https://github.com/dockerfilestages/dockerfile-stages/raw/HEAD/';

describe('a new user', () => {
  const session = Session.inSuite('newcomer', { workspace: WORKSPACE, profile: 'new user' });

  test('opens a folder, which VS Code does not trust yet, and a Dockerfile', async () => {
    await session.user.openFolder();
    await session.user.takePicture('1-folder');
    await session.user.openByName('Dockerfile');
    await session.user.takePicture('2-opened');
  });

  test('looks at the preview of a rename, and discards it', async () => {
    await session.user.editor.locator('.squiggly-warning, .squiggly-error').first().waitFor({ timeout: 60_000 });
    await session.user.goTo('Dockerfile', 'RUN --mount', 'build');
    await session.user.rename('preview', 'Control+Enter');
    const preview = session.user.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'Dockerfile' }).first().click();
    await session.user.page.locator('.multiDiffEditor, .monaco-diff-editor').first().waitFor();
    await session.user.takePicture('3-preview');
    await preview.locator('.monaco-button', { hasText: 'Discard' }).click();
    await preview.waitFor({ state: 'hidden' });
  });

  test('fixes a mistyped stage with the quick fix, and no problem is left', async () => {
    await session.user.goTo('Dockerfile', '--from=biuld', 'biuld');
    await session.user.quickFix("'build'", '4-quick-fix');
    await session.user.sees('COPY --from=build /out/shop', session.user.editor.locator('.view-lines'));
    const problems = session.user.page.locator('#status\\.problems a');
    await until('no problem', async () => (await problems.getAttribute('aria-label')) === 'No Problems');
  });

  test('renames a stage with F2 and Enter, in all files', async () => {
    await session.user.goTo('Dockerfile', 'RUN --mount', 'build');
    await session.user.rename('compile');
    await session.user.takePicture('5-renamed');
    await session.user.run('File: Save All');
    await until('all files as expected', () => {
      sameFiles('newcomer', session.vscode.workspace);
      return true;
    });
    await session.user.takePicture('6-saved');
  });

  test('opens the graph by the button above the text, and it shows the stage with the caret', async () => {
    await session.user.goTo('Dockerfile', 'COPY web', 'web');
    await session.user.page.locator('.editor-actions [aria-label*="Show Stage Graph"]').first().click();
    const graph = await session.user.graphPage();
    const current = graph.locator('.node.current .label');
    await until("'assets' to be brought out", async () => (await current.textContent()) === 'assets');
    await session.user.takePicture('7-graph');
  });

  test('reads the walkthrough', async () => {
    await session.user.run('Welcome: Open Walkthrough...');
    await session.user.chooseFirst('Get started with Dockerfile Stages');
    const steps = session.user.page
      .locator('.getting-started .step-list-container, .gettingStartedDetailsContent')
      .first();
    await session.user.sees('Rename a stage everywhere', steps);
    await session.user.takePicture('8-walkthrough');
    assert.ok(!(await steps.innerText()).includes('`'));
  });

  test('shows the graph from the walkthrough although its Dockerfile is in a hidden tab', async () => {
    await session.user.page.locator('.tab[aria-label^="Stage Graph"]').click({ button: 'middle' });
    await session.user.page.getByText('See the stages as a graph').first().click();
    await session.user.page.getByRole('button', { name: 'Show stage graph' }).first().click();
    const graph = await session.user.graphPage();
    await graph.locator('.node', { hasText: 'assets' }).waitFor();
    await session.user.takePicture('8-graph-from-walkthrough');
  });

  for (const { file, line, word, typed } of [
    { file: 'compose.yaml', line: 'target: shop', word: 'shop', typed: 'sh' },
    { file: 'docker-bake.hcl', line: 'target = "shop"', word: 'shop', typed: 'sh' },
    { file: 'ci.yml', line: 'target: compile', word: 'compile', typed: 'com' },
  ]) {
    test(`types a target in ${file}, and the list of stages opens without a command`, async () => {
      const path = file === 'ci.yml' ? join('.github', 'workflows', file) : file;
      await session.user.openByName(file);
      await session.user.goTo(path, line, word);
      await session.user.press('ArrowLeft', ...Array.from(word, () => 'Shift+ArrowRight'), 'Delete');
      await session.user.type(typed);
      const rows = session.user.page.locator('.suggest-widget.visible .monaco-list-row');
      const labels = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      await until(
        `'${word}' in the list`,
        async () => (await labels()).some((label) => label.startsWith(word)),
        15_000,
      );
      await session.user.takePicture(`9-${file}`);
      await session.user.press('Enter');
      await session.user.save(path, line);
    });
  }

  test('finds a table of severities in the settings, with a list of choices', async () => {
    await session.user.openSetting('dockerfileStages.diagnostics.severity');
    const table = session.user.page.locator('.settings-editor .setting-item-contents', { hasText: 'Severity' });
    // A click is lost if the settings are drawn again at that moment.
    await until('two lists of choices', async () => {
      const add = table.locator('.monaco-button', { hasText: 'Add Item' });
      if (await add.isVisible()) await add.click();
      return (await table.locator('select').count()) === 2;
    });
    await session.user.takePicture('10-severity');
  });

  test('finds a picture on the page of the extension that the repository has', () => {
    const [folder = ''] = readdirSync(session.vscode.extensions).filter((name) => name.startsWith('dockerfilestages.'));
    const page = readFileSync(join(session.vscode.extensions, folder, 'readme.md'), 'utf8');
    const pictures = [...page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, address = '']) => address);
    assert.ok(pictures.length > 0);
    for (const address of pictures) {
      assert.ok(address.startsWith(PUBLISHED_FILES), address);
      assert.ok(existsSync(join(REPOSITORY, address.slice(PUBLISHED_FILES.length))), address);
    }
    session.passed();
  });
});
