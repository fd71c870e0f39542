import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import manifest from '../package.json';
import { linkOptions } from '../scripts/links.mjs';

const REPOSITORY = /^https:\/\/github\.com\/dockerfilestages\/dockerfile-stages\/(?:blob|raw)\/HEAD\/(.+)$/;

describe('the page of the published extension', () => {
  for (const name of ['README.md', 'CHANGELOG.md']) {
    test(`has no link in ${name} to a file that the repository lacks`, async () => {
      const { baseContentUrl, baseImagesUrl } = linkOptions(manifest);
      const text = await readFile(name, 'utf8');
      const links = [...text.matchAll(/(!?)\[[^\]]*\]\((?!https?:|#)([^)#]+)[^)]*\)/g)];
      for (const [, image, path = ''] of links) {
        const address = `${image === '!' ? baseImagesUrl : baseContentUrl}/${path}`;
        const [, inRepository = address] = REPOSITORY.exec(address) ?? [];
        await access(join('..', inRepository));
      }
      assert.ok(links.length > 0 || name !== 'README.md');
    });
  }
});
