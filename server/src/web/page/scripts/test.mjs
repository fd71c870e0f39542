// Runs the tests of test/ in a browser, and writes their output to the terminal and, for the build server, to a report.
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from 'node:test';
import { junit, spec } from 'node:test/reporters';
import { build } from '../../../../../vscode-client/node_modules/esbuild/lib/main.js';
import { inRoot, PAGE, ROOT } from './paths.mjs';

const REPORTS = join(PAGE, '..', '..', 'node-reports');
/** Below the sources, because the tests look for the packages from there. */
const OUT = inRoot('node_modules', '.tests');

await rm(OUT, { recursive: true, force: true });
const tests = (await readdir(inRoot('test'))).filter((name) => name.endsWith('.test.ts'));
const chosen = process.argv.slice(2);
const names = tests.filter((name) => chosen.length === 0 || chosen.some((part) => name.includes(part)));
await build({
  absWorkingDir: ROOT,
  entryPoints: names.map((name) => `test/${name}`),
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'inline',
  logLevel: 'warning',
  // The scripts find the page from where they are, not from where the tests are put.
  define: { 'import.meta.dirname': JSON.stringify(inRoot('test')) },
  plugins: [
    {
      name: 'scripts',
      setup(plugins) {
        plugins.onResolve({ filter: /\/scripts\/[^/]+\.mjs$/ }, ({ path, resolveDir }) => ({
          path: join(resolveDir, path),
          external: true,
        }));
      },
    },
  ],
});
await mkdir(REPORTS, { recursive: true });
// One after the other: each starts a browser.
const files = names.map((name) => join(OUT, name.replace(/\.ts$/, '.mjs')));
const results = run({ files, concurrency: false }).on('test:fail', () => {
  process.exitCode = 1;
});
results.pipe(new spec()).pipe(process.stdout);
results.compose(junit).pipe(createWriteStream(join(REPORTS, 'TEST-page.xml')));
