// Runs the tests of test/ and writes their output to the terminal and, for the build server, to target/node-reports.
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { run } from 'node:test';
import { junit, spec } from 'node:test/reporters';
import { build } from 'esbuild';
import { inRoot, ROOT } from './paths.mjs';

const REPORT = inRoot('target', 'node-reports', 'TEST-vscode-client.xml');

async function compile() {
  await rm(inRoot('out'), { recursive: true, force: true });
  const tests = (await readdir(inRoot('test'))).filter((name) => name.endsWith('.test.ts'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: tests.map((name) => `test/${name}`),
    outdir: 'out/test',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // As in the bundle of the extension.
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return tests.map((name) => inRoot('out', 'test', name.replace(/\.ts$/, '.js')));
}

const files = await compile();
await mkdir(inRoot('target', 'node-reports'), { recursive: true });
const results = run({ files, concurrency: true }).on('test:fail', () => {
  process.exitCode = 1;
});
results.pipe(new spec()).pipe(process.stdout);
results.compose(junit).pipe(createWriteStream(REPORT));
