// Prints the size of the page, and how long a browser needs to the first findings.
import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { PAGE } from './paths.mjs';
import { servePage } from './staticServer.mjs';

const RUNS = 9;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

const entries = await readdir(PAGE, { recursive: true, withFileTypes: true });
const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const sizes = await Promise.all(names.map(async (name) => [name, gzipSync(await readFile(name), { level: 9 }).length]));
const total = sizes.reduce((sum, [, size]) => sum + Number(size), 0);

const server = await servePage();
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'measure-')), {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [...FLAGS, ...QUIET],
  serviceWorkers: 'block',
});
/** @type {number[]} */
const times = [];
for (let run = 0; run < RUNS; run++) {
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForFunction(() => performance.getEntriesByName('first findings').length > 0);
  times.push(await page.evaluate(() => performance.getEntriesByName('first findings')[0]?.startTime ?? 0));
  await page.close();
}
await context.close();
server.close();

const later = times.slice(1).sort((one, other) => one - other);
process.stdout.write(
  `all files, gzipped: ${total} bytes\n` +
    `first findings after the start of loading: first time ${Math.round(times[0] ?? 0)} ms, ` +
    `then ${Math.round(later[Math.floor(later.length / 2)] ?? 0)} ms (median of ${later.length}), ` +
    `at best ${Math.round(later[0] ?? 0)} ms\n`,
);
