// Makes dockerfile-stages-<version>.vsix: the bundle, the server's jar and the files in the manifest's list "files".
// With --with-runtime makes dockerfile-stages-<platform>-<version>.vsix, which contains the server's image.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';
import { bundle } from './bundle.mjs';
import { linkOptions } from './links.mjs';
import { inRoot, readManifest, ROOT } from './paths.mjs';

const SERVER = inRoot('..', 'server', 'target');
const RUNTIME = inRoot('server', 'runtime');
// 2025-01-01: the same sources give the same bytes. The server's jar has the same time.
const BUILD_TIME = '1735689600';

/**
 * @param {string} from
 * @param {string} to
 * @param {string} ifMissing
 */
async function copy(from, to, ifMissing) {
  try {
    await copyFile(from, to);
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? new MissingFile(ifMissing) : error;
  }
}

class MissingFile extends Error {}

async function makeVsix() {
  await mkdir(inRoot('server'), { recursive: true });
  await rm(RUNTIME, { recursive: true, force: true });
  await copy(
    `${SERVER}/dockerfile-stages.jar`,
    inRoot('server', 'dockerfile-stages.jar'),
    'server/target/dockerfile-stages.jar is not built; run "mvn package -pl server" in the project\'s folder first.',
  );
  await copy(inRoot('..', 'LICENSE'), inRoot('LICENSE'), "The project's LICENSE file is missing.");
  await bundle();
  const manifest = await readManifest('.');
  const { name, version } = manifest;
  const options = { cwd: ROOT, dependencies: false, ...linkOptions(manifest) };
  process.env['SOURCE_DATE_EPOCH'] ??= BUILD_TIME;
  if (process.argv.includes('--with-runtime')) {
    await unpackRuntime();
    const target = `${process.platform}-${process.arch}`;
    const packagePath = inRoot(`${name}-${target}-${version}.vsix`);
    await createVSIX({ ...options, packagePath, target });
    // An extension that runs from this folder would start it instead of the server as it is now.
    await rm(RUNTIME, { recursive: true });
  } else {
    await createVSIX({ ...options, packagePath: inRoot(`${name}-${version}.vsix`) });
  }
}

/** The image is for the platform on which it is built; the folder contains no other. */
async function unpackRuntime() {
  const archive = (await readdir(SERVER)).find((name) => /^dockerfile-stages-.+\.tar\.gz$/.test(name));
  if (archive === undefined) {
    throw new MissingFile('server/target has no image of the server; run "mvn -Pimage package -pl server" first.');
  }
  await mkdir(RUNTIME, { recursive: true });
  execFileSync('tar', ['-xzf', `${SERVER}/${archive}`, '-C', RUNTIME, '--strip-components=1']);
}

try {
  await makeVsix();
} catch (error) {
  if (!(error instanceof MissingFile)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
