import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { openPage, type OpenPage, ready } from './browser';
import { Driver } from './driver';

describe('the page', () => {
  let opened: OpenPage;
  let user: Driver;

  before(async () => {
    opened = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    user = new Driver(opened.page);
  });
  afterEach(() => {
    assert.deepEqual(opened.complaints.splice(0), []);
  });
  after(() => opened.close());

  test('shows a file by the arrow keys among the tabs', async () => {
    await user.tab('Dockerfile').focus();
    await user.press('ArrowRight');
    await user.shows('services:');
    assert.equal(await user.tab('compose.yaml').getAttribute('aria-selected'), 'true');
    await user.press('Home');
    await user.shows('FROM golang');
  });

  test('adds, renames and removes a file', async () => {
    await user.page.getByRole('button', { name: 'Add a file' }).click();
    await user.page
      .getByRole('textbox', { name: /Name/ })
      .or(user.page.locator('dialog input'))
      .first()
      .fill('build.sh');
    await user.press('Enter');
    await user.tab('build.sh').waitFor();
    await user.page.locator('#editor').click();
    await user.page.keyboard.insertText('docker build --target tset .');
    await user.page.locator('#problems', { hasText: "'tset'" }).waitFor();
    await user.tab('build.sh').focus();
    await user.press('F2');
    await user.page.locator('dialog input').fill('ci/build.sh');
    await user.press('Enter');
    await user.tab('ci/build.sh').focus();
    await user.press('Delete');
    await user.tab('ci/build.sh').waitFor({ state: 'detached' });
    await user.page.locator('#problems', { hasText: "'tset'" }).waitFor({ state: 'detached' });
    await user.tab('Dockerfile').click();
  });

  test('says why a name of a file is wrong', async () => {
    await user.page.getByRole('button', { name: 'Add a file' }).click();
    await user.page.locator('dialog input').fill('../Dockerfile');
    await user.press('Enter');
    await user.page.getByRole('alert').getByText('not a path below').waitFor();
    await user.press('Escape');
  });

  test('draws the graph, which leads to the text by mouse and by keyboard', async () => {
    await user.page.locator('#graph [data-node]', { hasText: 'pages' }).click();
    await user.isAtLine(12);
    await user.page.locator('#graph .node.current', { hasText: 'pages' }).waitFor();
    const node = user.page.locator('#graph [data-node]', { hasText: 'runtime' });
    await node.focus();
    await user.press('Enter');
    await user.isAtLine(17);
  });

  test('shows the build targets of a file in the graph', async () => {
    const file = user.page.locator('#graph [data-node]', { hasText: 'compose.yaml' });
    await file.click();
    await user.page.locator('#graph [data-node][aria-expanded=true]').waitFor();
    await user.page.getByRole('button', { name: 'build target tests' }).click();
    await user.shows('target: test');
    await user.tab('Dockerfile').click();
  });

  test('saves the graph as a picture', async () => {
    const download = user.page.waitForEvent('download');
    await user.page.locator('#export').click();
    assert.equal((await download).suggestedFilename(), 'stages.svg');
  });

  test('changes its colours and remembers them', async () => {
    await user.page.locator('#theme').selectOption('dark');
    await user.page.locator('html[data-theme=dark]').waitFor();
    await user.page.reload();
    await ready(user.page);
    await user.page.locator('html[data-theme=dark]').waitFor();
    await user.page.locator('#theme').selectOption('auto');
    await user.page.locator('html[data-theme=light]').waitFor();
  });

  test('keeps the texts when it is loaded again', async () => {
    await user.goTo('FROM node:22', 'node');
    await user.press('Home');
    await user.page.keyboard.type('# kept');
    await user.press('Enter');
    await user.page.reload();
    await ready(user.page);
    await user.shows('# kept');
  });

  test('makes a link that contains the files', async () => {
    await user.page.getByRole('button', { name: 'Share' }).click();
    await user.page.getByRole('button', { name: 'Copy' }).click();
    await user.page.getByText('Copied.').waitFor();
    const link = await user.page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(`${opened.address}#files=`), link);
    await user.press('Escape');
    const other = await user.page.context().newPage();
    await other.goto(link);
    await ready(other);
    await new Driver(other).shows('# kept');
    await other.close();
  });

  test('opens files that are dropped or chosen', async () => {
    await user.page.locator('#chosen').setInputFiles({
      name: 'other.Dockerfile',
      mimeType: 'text/plain',
      buffer: Buffer.from('FROM scratch AS mine\n'),
    });
    await user.tab('other.Dockerfile').waitFor();
    await user.shows('FROM scratch AS mine');
  });

  test('lists its keys, and leads to the licences', async () => {
    await user.page.getByRole('button', { name: 'Keys and licences' }).click();
    const link = user.page.getByRole('link', { name: /Licences/ });
    const notices = await user.page.request.get(new URL((await link.getAttribute('href')) ?? '', opened.address).href);
    const text = await notices.text();
    for (const name of ['Dockerfile Stages', 'TeaVM', 'snakeyaml-engine', 'monaco-editor', '@dagrejs/dagre']) {
      assert.ok(text.includes(name), name);
    }
    await user.press('Escape');
  });

  test('works offline once it is loaded', async () => {
    await user.page.locator('#offline', { hasText: 'Works offline' }).waitFor();
    await opened.context.setOffline(true);
    await user.page.reload();
    await ready(user.page);
    await user.page.getByRole('button', { name: /Add a file/ }).waitFor();
    await opened.context.setOffline(false);
  });
});
