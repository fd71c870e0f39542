// The graph of a small and of a large Dockerfile, in the small space of a new user's window.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { PLACES } from './places.ts';
import { until } from './until.ts';
import { User } from './user.ts';
import { startVSCode, type VSCode } from './vscode.ts';

/** Smaller text cannot be read without effort. */
const READABLE_PX = 11;
/** How far a longer label may move other parts of the graph. */
const SHIFT_PX = 20;
const GRAPHS = join(import.meta.dirname, 'graphs');

for (const theme of ['Light 2026', 'Dark 2026']) {
  describe(`the graph in the theme ${theme}`, () => {
    const output = join(PLACES.output, 'graph', theme);
    let outcome: 'passed' | 'failed' = 'failed';
    let vscode: VSCode;
    let user: User;
    let page: Frame;

    before(async () => {
      vscode = await startVSCode({
        vscode: PLACES.vscode,
        chromium: PLACES.chromium,
        workspace: GRAPHS,
        profile: 'new user',
        settings: { 'workbench.colorTheme': theme },
        extensions: [PLACES.extension],
        output,
      });
      user = new User(vscode, output);
    });

    after(async () => {
      await user.takePicture('end').catch(() => undefined);
      await vscode.stop(outcome);
    });

    const node = (label: string): Locator => page.locator('.node', { has: page.locator(`text="${label}"`) });
    const width = (): Promise<number> => page.locator('#graph svg').evaluate((it) => it.getBoundingClientRect().width);
    const scrolled = (): Promise<number> => page.locator('#graph').evaluate((it) => it.scrollLeft);
    const shows = (sentence: string, condition: () => Promise<boolean>): Promise<unknown> => until(sentence, condition);

    test('can be read when it is small', async () => {
      await user.openFolder();
      await user.openByName('small/Dockerfile');
      await user.goTo('small/Dockerfile', 'COPY --from=assets', 'COPY');
      await user.run('Dockerfile Stages: Show Stage Graph');
      page = await user.graphPage();
      await shows("'app' to be brought out", () => node('app').evaluate((it) => it.classList.contains('current')));
      await user.takePicture('1-small');
      assertReadable(await smallestText(page));
    });

    test('can be read when it is large, with the stage at the cursor in view', async () => {
      await user.openByName('large/Dockerfile');
      await user.goTo('large/Dockerfile', 'COPY --from=documentation', 'COPY');
      await shows("'api' to be brought out", () => node('api').evaluate((it) => it.classList.contains('current')));
      await user.takePicture('2-large');
      assertReadable(await smallestText(page));
      assert.equal(await page.locator('.node').count(), 24);
      assert.ok(await isSeen(node('api'), page.locator('#graph')));
    });

    test('can be shown whole, and again in its own size, by buttons and by keys', async () => {
      const own = await width();
      await page.locator('#fit').click();
      await shows('the whole graph', () => isSeen(page.locator('#graph svg'), page.locator('#graph')));
      await user.takePicture('3-fitted');
      const fitted = await width();
      await page.locator('#larger').click();
      await shows('a larger graph', async () => (await width()) > fitted);
      await page.locator('#smaller').focus();
      await user.press('Enter');
      await shows('a smaller graph', async () => Math.abs((await width()) - fitted) < 1);
      await page.locator('#graph').focus();
      await user.press('0');
      await shows('its own size', async () => Math.abs((await width()) - own) < 1);
      await user.press('+');
      await shows('a larger graph', async () => (await width()) > own);
    });

    test('is moved by the mouse and by keys, and the end of a drag is not a click', async () => {
      await page.locator('#graph').evaluate((it) => {
        it.scrollTo(0, 0);
      });
      const box = await page.locator('#graph').boundingBox();
      assert.ok(box);
      const { mouse } = user.page;
      await mouse.move(box.x + box.width - 30, box.y + box.height / 2);
      await mouse.down();
      await mouse.move(box.x + 40, box.y + box.height / 2, { steps: 5 });
      await mouse.up();
      await shows('the graph to be moved', async () => (await scrolled()) >= 100);
      const before = await scrolled();
      await page.locator('#graph').focus();
      // One key press scrolls in many small steps.
      await page.locator('#graph').evaluate((it) => {
        it.addEventListener('scrollend', () => (it.dataset['rests'] = 'true'), { once: true });
      });
      await user.press('ArrowRight');
      await shows('the graph to be moved on', async () => (await scrolled()) > before);
      await page.locator('#graph[data-rests]').waitFor();
    });

    test('keeps size and place while its Dockerfile is edited', async () => {
      const place = await scrolled();
      await user.page.locator('.tab', { hasText: 'large' }).click();
      await user.goTo('large/Dockerfile', 'COPY --from=documentation', 'COPY');
      await user.press('End', 'Enter');
      await user.type('COPY --from=server /out/tool /bin/tool');
      await page.locator('.line.copy', { hasText: 'COPY ×2' }).waitFor();
      assert.equal(await page.locator('#actual').textContent(), '120%');
      assert.ok(Math.abs((await scrolled()) - place) < SHIFT_PX);
    });

    test('has the targets of a build file in one node, which opens and closes', async () => {
      const bake = page.locator('.node.buildFile', { hasText: 'docker-bake.hcl' });
      assert.equal(await page.locator('.node.target').count(), 0);
      await bake.focus();
      await user.press('Enter');
      await shows('the targets', async () => (await page.locator('.node.target').count()) >= 4);
      assert.equal(await bake.getAttribute('aria-expanded'), 'true');
      await shows('the focus on the node', () => bake.evaluate((it) => it === document.activeElement));
      assert.ok(await isSeen(bake, page.locator('#graph')), 'the node has moved out of sight');
      await user.takePicture('4-unfolded');
      await user.press('Enter');
      await shows('one node', async () => (await page.locator('.node.target').count()) === 0);
      await bake.click();
      await page.locator('.node.target', { hasText: 'site' }).click();
      await user.page.locator('.tab.active', { hasText: 'docker-bake.hcl' }).waitFor();
      await user.takePicture('5-target');
      outcome = 'passed';
    });
  });
}

function assertReadable(size: number): void {
  // The screen's own arithmetic is not exact.
  assert.ok(size >= READABLE_PX - 0.01, `${size} px`);
}

/** In pixels of the screen. */
function smallestText(page: Frame): Promise<number> {
  return page.locator('#graph svg').evaluate((picture: SVGSVGElement) => {
    const scale = picture.getScreenCTM()?.a ?? 0;
    return Math.min(
      ...[...picture.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale),
    );
  });
}

async function isSeen(part: Locator, frame: Locator): Promise<boolean> {
  const [inner, outer] = [await part.boundingBox(), await frame.boundingBox()];
  return (
    inner !== null &&
    outer !== null &&
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  );
}
