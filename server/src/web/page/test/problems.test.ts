import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openPage, type OpenPage } from './browser';
import { Driver } from './driver';

describe('problems', () => {
  let opened: OpenPage;
  let user: Driver;

  before(async () => {
    opened = await openPage();
  });
  beforeEach(async () => {
    user = new Driver(opened.page);
    await user.example('Mistakes, and their fixes');
    const replace = user.page.getByRole('button', { name: 'Replace' });
    if (await replace.isVisible()) {
      await replace.click();
    }
    await user.shows('--from=biuld');
  });
  afterEach(() => {
    assert.deepEqual(opened.complaints.splice(0), []);
  });
  after(() => opened.close());

  test('are underlined, listed and counted for screen readers', async () => {
    await user.page.locator('#editor .squiggly-warning').first().waitFor();
    await user.page.locator('#problems', { hasText: "No stage named 'biuld'" }).waitFor();
    assert.match(
      (await user.page.locator('#summary[aria-live=polite]').textContent()) ?? '',
      /\d+ errors?, \d+ warnings?/,
    );
    await user.page.locator('#problems button', { hasText: 'lint' }).click();
    await user.shows('target: lint');
  });

  test('have quick fixes by keyboard', async () => {
    await user.goTo('COPY --from=biuld', 'biuld');
    await user.press('Control+.');
    const menu = user.page.locator('.action-widget:visible');
    await menu.waitFor();
    await menu.getByRole('option', { name: /build/ }).first().waitFor();
    await user.press('Enter');
    await user.shows('COPY --from=build /out/shop');
  });

  test('have quick fixes in their hover', async () => {
    await user.page.locator('#problems', { hasText: "No stage named 'biuld'" }).waitFor();
    await user.page.locator('#editor .squiggly-warning').first().waitFor();
    const { x, y } = await user.word('COPY --from=biuld', 'biuld');
    await user.page.mouse.move(x, y);
    await user.page.mouse.move(x + 1, y);
    await user.page.locator('.monaco-hover:visible', { hasText: 'did you mean' }).waitFor();
    await user.page.getByRole('button', { name: /Quick Fix/ }).click();
    await user.page.locator('.action-widget').getByRole('option', { name: /build/ }).first().click();
    await user.shows('COPY --from=build /out/shop');
  });

  test('disappear as the text is corrected', async () => {
    await user.goTo('COPY --from=assets', 'assets');
    await user.press('Home', 'Home', 'Control+Shift+k');
    await user.page.locator('#problems', { hasText: "'assets' is defined later" }).waitFor({ state: 'detached' });
  });
});
