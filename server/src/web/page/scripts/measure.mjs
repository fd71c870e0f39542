// Prints the size of the page, how long a browser needs to the first findings, and how long the engine to those of an edit.
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { PAGE } from './paths.mjs';
import { servePage } from './staticServer.mjs';

const RUNS = 9;
const EDITS = 300;
const STAGES = 100;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

const entries = await readdir(PAGE, { recursive: true, withFileTypes: true });
const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const sizes = await Promise.all(names.map(async (name) => [name, gzipSync(await readFile(name), { level: 9 }).length]));
const total = sizes.reduce((sum, [, size]) => sum + Number(size), 0);

const server = await servePage();
const profile = mkdtempSync(join(tmpdir(), 'measure-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [...FLAGS, ...QUIET],
  serviceWorkers: 'block',
});
/** @type {{ loaded: number, found: number }[]} */
const times = [];
for (let run = 0; run < RUNS; run++) {
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForFunction(() => performance.getEntriesByName('first findings').length > 0);
  times.push(await page.evaluate(firstFindings));
  await page.close();
}
const page = await context.newPage();
await page.goto(server.address);
const edits = await page.evaluate(editStages, { stages: STAGES, edits: EDITS });
await context.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
server.close();

const [first, ...later] = times;
process.stdout.write(
  `all files, gzipped: ${total} bytes\n` +
    `first findings after the start of loading: first time ${Math.round(first?.found ?? 0)} ms, ` +
    `then ${median(later.map(({ found }) => found))} ms (median of ${later.length})\n` +
    `... after the document was loaded: first time ${Math.round((first?.found ?? 0) - (first?.loaded ?? 0))} ms, ` +
    `then ${median(later.map(({ found, loaded }) => found - loaded))} ms\n` +
    `an edit of a name in ${STAGES * 10} lines to its findings, in the worker of the engine: ` +
    `p50 ${edits[EDITS / 2]?.toFixed(2)} ms, p99 ${edits[Math.floor(EDITS * 0.99)]?.toFixed(2)} ms\n`,
);

/** Runs in the page: when the browser had loaded the document and all that it names, and when the first findings were there. */
function firstFindings() {
  const [navigation] = performance.getEntriesByType('navigation');
  const [findings] = performance.getEntriesByName('first findings');
  return { loaded: navigation?.duration ?? 0, found: findings?.startTime ?? 0 };
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/**
 * Runs in the page: types letters into the name of a stage that others use, and waits each time for all findings.
 *
 * @param {{ stages: number, edits: number }} sizes
 */
async function editStages({ stages, edits }) {
  const stage = (/** @type {number} */ number) => {
    const earlier = number === 0 ? 'alpine' : `stage${(number * 7919) % number}`;
    return [
      `FROM ${number % 3 === 2 ? earlier : `registry.example.com/base:${number % 17}`} AS stage${number}`,
      `ARG VERSION=1.${number}`,
      `COPY --from=${earlier} /out /in`,
      `RUN --mount=type=bind,from=${earlier},target=/mnt make -C /mnt all`,
      `WORKDIR /src/${number}`,
      'RUN apt-get update && \\',
      `    apt-get install -y package-${number} && \\`,
      '    rm -rf /var/lib/apt/lists/*',
      `ENV PATH=/opt/${number}/bin:$PATH`,
      `LABEL part="${number}"`,
    ];
  };
  const worker = new Worker('engineWorker.js', { type: 'module' });
  let id = 0;
  const ask = (/** @type {string} */ method, /** @type {unknown[]} */ ...args) =>
    new Promise((resolve) => {
      worker.addEventListener('message', resolve, { once: true });
      worker.postMessage({ id: id++, session: 0, method, args });
    });
  const uri = 'file:///project/Dockerfile';
  await ask('createSession');
  await ask('open', uri, Array.from({ length: stages }, (_, number) => stage(number).join('\n')).join('\n'), '');
  await ask('complete');
  const start = { line: 0, character: 'FROM registry.example.com/base:0 AS stage0'.length };
  /** @type {number[]} */
  const times = [];
  for (let edit = 0; edit < edits; edit++) {
    const before = performance.now();
    const end = { line: start.line, character: start.character + (edit % 2) };
    await ask('edit', uri, [{ range: { start, end }, text: edit % 2 === 0 ? 'x' : '' }]);
    await ask('diagnostics', uri);
    times.push(performance.now() - before);
  }
  return times.sort((one, other) => one - other);
}
