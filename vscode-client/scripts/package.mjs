// Makes dockerfile-stages-<version>.vsix: the bundle, the server's jar and what the manifest's "files" list names.
import { copyFile, mkdir } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';
import { bundle } from './bundle.mjs';
import { inRoot, readManifest, ROOT } from './paths.mjs';

const JAR = inRoot('..', 'server', 'target', 'dockerfile-stages.jar');
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
  await copy(
    JAR,
    inRoot('server', 'dockerfile-stages.jar'),
    'server/target/dockerfile-stages.jar is not built; run "mvn package -pl server" in the project\'s folder first.',
  );
  await copy(inRoot('..', 'LICENSE'), inRoot('LICENSE'), "The project's LICENSE file is missing.");
  await bundle();
  const { name, version } = await readManifest('.');
  process.env['SOURCE_DATE_EPOCH'] ??= BUILD_TIME;
  await createVSIX({ cwd: ROOT, packagePath: inRoot(`${name}-${version}.vsix`), dependencies: false });
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
