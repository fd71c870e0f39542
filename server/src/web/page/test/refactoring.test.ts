import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { fragmentOf } from '../src/project/link';
import { openPage, type OpenPage } from './browser';
import { Driver } from './driver';

const FILES = [
  { name: 'Dockerfile', text: 'FROM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /a /a\n' },
  { name: 'deploy.py', text: 'subprocess.run(["docker", "build", "--target", "build", folder])\n' },
];

describe('files of a link', () => {
  let opened: OpenPage;
  let user: Driver;

  before(async () => {
    opened = await openPage({}, await fragmentOf(FILES));
    user = new Driver(opened.page);
  });
  afterEach(() => {
    assert.deepEqual(opened.complaints.splice(0), []);
  });
  after(() => opened.close());

  test('have places that a rename leaves, which it lists with the reason', async () => {
    await user.goTo('FROM alpine AS build', 'build');
    await user.press('F2');
    await user.page.locator('.rename-box input').fill('compile');
    await user.press('Enter');
    const left = user.page.getByRole('dialog').locator('.left');
    await left.getByText("deploy.py:1 build: no build is known that has 'build' as its target here").waitFor();
    await user.press('Escape');
  });

  test('show why a refactoring is not possible', async () => {
    await user.goTo('FROM alpine AS build', 'build');
    await user.press('Control+Shift+r');
    const menu = user.page.locator('.action-widget:visible');
    await menu.locator('.option-disabled', { hasText: "Remove stage 'build'" }).waitFor();
    await user.press('Escape');
  });

  test('get a name for a stage by a refactoring, which can be typed over at once', async () => {
    await user.goTo('FROM scratch', 'FROM');
    await user.press('Control+Shift+r');
    await user.page.locator('.action-widget:visible').getByText("Name this stage 'scratch-stage'").click();
    await user.shows('FROM scratch AS scratch-stage');
    const box = user.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'scratch-stage');
    await user.press('Escape');
  });
});
