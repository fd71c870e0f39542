import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inRoot, PAGE } from '../scripts/paths.mjs';
import { openPage } from './browser';
import { Driver } from './driver';

const PICTURES = join(PAGE, '..', 'pictures');
mkdirSync(PICTURES, { recursive: true });

describe('the page as a picture', () => {
  for (const [name, options] of [
    ['light', { colorScheme: 'light', viewport: { width: 1100, height: 640 } }],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
  ] as const) {
    test(name, async () => {
      const opened = await openPage(options);
      const user = new Driver(opened.page);
      await user.example('Mistakes, and their fixes');
      await user.page.locator('#problems', { hasText: 'biuld' }).waitFor();
      await user.goTo('FROM node:22', 'assets');
      await user.page.locator('#graph .node.current').waitFor();
      await user.page.locator('#offline', { hasText: 'offline' }).waitFor();
      await user.page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: name === 'narrow' });
      await opened.close();
      assert.deepEqual(opened.complaints, []);
    });

    test(`${name}, with the edits of a rename`, async () => {
      const opened = await openPage(options);
      const user = new Driver(opened.page);
      await user.goTo('FROM build AS test', 'test');
      await user.press('F2');
      await user.page.locator('.rename-box input').fill('checks');
      await user.press('Enter');
      await user.page.getByRole('dialog').waitFor();
      await user.page.screenshot({ path: join(PICTURES, `${name}-rename.png`) });
      await opened.close();
      assert.deepEqual(opened.complaints, []);
    });
  }

  test('is that of the README, if it is to be written', () => {
    if (process.env['DOCKERFILE_STAGES_WRITE'] === 'true') {
      copyFileSync(join(PICTURES, 'light.png'), inRoot('..', '..', '..', 'images', 'page.png'));
    }
  });
});
