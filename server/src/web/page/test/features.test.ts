import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openPage, type OpenPage, ready } from './browser';
import { Driver } from './driver';

describe('in the editor', () => {
  let opened: OpenPage;
  let user: Driver;

  before(async () => {
    opened = await openPage();
  });
  beforeEach(async () => {
    await opened.page.evaluate(() => {
      sessionStorage.clear();
      window.addEventListener('pagehide', () => {
        sessionStorage.clear();
      });
    });
    await opened.page.goto(opened.address);
    await ready(opened.page);
    user = new Driver(opened.page);
  });
  afterEach(() => {
    assert.deepEqual(opened.complaints.splice(0), []);
  });
  after(() => opened.close());

  test('F12 goes to the stage that COPY names', async () => {
    await user.goTo('COPY --from=pages', 'pages');
    await user.press('F12');
    await user.isAtLine(12);
  });

  test('a click with Ctrl goes to the stage, from another file too', async () => {
    await user.tab('compose.yaml').click();
    await user.shows('target: test');
    const { x, y } = await user.word('target: test', 'test');
    await user.page.keyboard.down('Control');
    await user.page.mouse.move(x, y);
    await user.page.mouse.move(x + 2, y);
    await user.page.locator('#editor .goto-definition-link').first().waitFor();
    await user.page.mouse.click(x + 2, y);
    await user.page.keyboard.up('Control');
    await user.shows('FROM build AS test');
    await user.isAtLine(9);
    assert.equal(await user.tab('Dockerfile').getAttribute('aria-selected'), 'true');
  });

  test('Shift+F12 lists the references in all files', async () => {
    await user.goTo('FROM build AS test', 'test');
    await user.press('Shift+F12');
    const peek = user.page.locator('.peekview-widget');
    await peek.waitFor();
    const shown = await peek.locator('.ref-tree').textContent();
    for (const file of ['compose.yaml', 'docker-bake.hcl']) {
      assert.ok(shown?.includes(file), `${file} in ${String(shown)}`);
    }
    await user.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  test('F2 shows the edits of all files as a diff before it makes them', async () => {
    await user.goTo('FROM build AS test', 'test');
    await user.press('F2');
    await user.page.locator('.rename-box input').fill('checks');
    await user.press('Enter');
    const dialog = user.page.getByRole('dialog');
    await dialog.waitFor();
    assert.match((await dialog.getByRole('heading', { level: 2 }).textContent()) ?? '', /^Rename test to checks/);
    assert.deepEqual(
      (await dialog.getByRole('heading', { level: 3 }).allTextContents()).map((text) => text.trim()).sort(),
      ['.github/workflows/build.yml', 'Dockerfile', 'compose.yaml', 'docker-bake.hcl'],
    );
    assert.ok((await dialog.locator('.row.added').allTextContents()).join().includes('FROM build AS checks'));
    await user.press('Enter');
    await user.shows('FROM build AS checks');
    await user.tab('compose.yaml').click();
    await user.shows('target: checks');
    await user.tab('docker-bake.hcl').click();
    await user.shows('"checks"');
  });

  test('a rename that is cancelled changes nothing', async () => {
    await user.goTo('FROM build AS test', 'test');
    await user.press('F2');
    await user.page.locator('.rename-box input').fill('checks');
    await user.press('Enter');
    await user.page.getByRole('dialog').waitFor();
    await user.press('Escape');
    await user.page.getByRole('dialog').waitFor({ state: 'detached' });
    await user.shows('FROM build AS test');
  });

  test('a rename that would change a meaning is refused with a sentence', async () => {
    await user.goTo('FROM build AS test', 'test');
    await user.press('F2');
    await user.page.locator('.rename-box input').fill('build');
    await user.press('Enter');
    await user.page.getByRole('dialog').getByText("'COPY --from=build' on line 21 would no longer mean").waitFor();
    await user.press('Escape');
    await user.shows('FROM build AS test');
  });

  test('hover shows the stage, and its links lead to lines', async () => {
    const { x, y } = await user.word('COPY --from=build', 'build');
    await user.page.mouse.move(x, y);
    await user.page.mouse.move(x + 1, y);
    const hover = user.page.locator('.monaco-hover:visible', { hasText: 'Built from' });
    await hover.waitFor();
    await hover.getByRole('link', { name: /line 9/ }).click();
    await user.isAtLine(9);
  });

  test('hover opens by keyboard', async () => {
    await user.goTo('COPY --from=build', 'build');
    await user.press('Control+k', 'Control+i');
    await user.page.locator('.monaco-hover:visible', { hasText: 'Built from' }).waitFor();
  });

  test('completion offers the stages above', async () => {
    await user.goTo('COPY --from=pages', 'pages');
    await user.press('Home', 'Home', 'Control+Shift+k');
    await user.page.keyboard.insertText('COPY --from= /web/dist /srv/www\n');
    await user.press('ArrowUp', 'Home', ...Array<string>(12).fill('ArrowRight'));
    await user.press('Control+Space');
    const list = user.page.locator('.suggest-widget.visible');
    await list.waitFor();
    await list.getByRole('option', { name: /^pages/ }).click();
    await user.shows('COPY --from=pages');
  });

  test('the name of a stage and its uses change together while one is typed', async () => {
    await user.goTo('FROM node:22 AS pages', 'pages');
    await user.page.locator('.linked-editing-decoration').first().waitFor();
    await user.press('End');
    await user.page.keyboard.type('2');
    await user.shows('COPY --from=pages2');
  });

  test('the outline leads to a stage', async () => {
    await user.press('Control+Shift+o');
    const input = user.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await user.page.keyboard.type('runtime');
    await user.page.locator('.quick-input-list .focused', { hasText: 'runtime' }).waitFor();
    await user.press('Enter');
    await user.isAtLine(17);
    await user.page.getByRole('tab', { name: 'Outline' }).click();
    await user.page.getByRole('treeitem', { name: /^test/ }).click();
    await user.isAtLine(9);
  });

  test('stages fold', async () => {
    await user.goTo('FROM node:22 AS pages', 'FROM');
    await user.press('Control+Shift+[');
    await user.page.locator('#editor .view-line', { hasText: 'WORKDIR /web' }).waitFor({ state: 'detached' });
  });

  test('names have semantic colours, and a variable its value beside it', async () => {
    const colour = async (line: string, word: string): Promise<string> => {
      const { x, y } = await user.word(line, word);
      return user.page.evaluate(
        ([left, top]) => getComputedStyle(document.elementFromPoint(left, top) ?? document.body).color,
        [x, y] as const,
      );
    };
    await user.page.waitForFunction(() => document.querySelector('#editor .view-line span.mtkb') !== null);
    assert.equal(await colour('FROM golang', 'build'), 'rgb(29, 95, 180)');
    await user.shows('= runtime');
  });

  test('the name at the cursor is highlighted where it is used', async () => {
    await user.goTo('FROM golang', 'build');
    await user.page.locator('#editor .wordHighlightStrong, #editor .wordHighlight').nth(1).waitFor();
  });
});
