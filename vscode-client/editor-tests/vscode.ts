// A real VS Code: its server with a separate home folder, and a browser that shows it.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { NO_JAVA, withoutJava } from './hiddenJava.ts';
import { until } from './until.ts';

/** The parts of one run of VS Code. All paths are absolute. */
export interface Setup {
  /** The folder that contains `out/server-main.js`. */
  readonly vscode: string;
  readonly chromium: string;
  /** Copied, so that the run may change it. */
  readonly workspace: string;
  readonly extensions: readonly string[];
  /** Tests of single features need a quiet VS Code; a new user gets VS Code's own settings and questions. */
  readonly profile: 'quiet' | 'new user';
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the machine seems to have no Java; see hiddenJava.ts. */
  readonly java?: 'as it is' | 'hidden';
  /** The folder for logs and pictures. */
  readonly output: string;
}

export interface VSCode {
  readonly page: Page;
  readonly workspace: string;
  /** The folder for packed extensions that are installed. */
  readonly extensions: string;
  readonly version: string;
  readonly chromiumVersion: string;
  /** The address of the workspace, or of another folder, with instructions for the start. */
  url(payload: readonly (readonly [string, string])[], folder?: string): string;
  /** The address of a file or folder on the server's machine. */
  remote(path: string): string;
  /** Adds settings while VS Code runs. */
  configure(settings: Readonly<Record<string, unknown>>): void;
  /** Stops everything; after a failure the home folder is kept for inspection. */
  stop(outcome: 'passed' | 'failed'): Promise<void>;
}

/** Settings without pop-ups and questions. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const EXTENSIONS = 'extensions';
const DATA = 'data';
const PATIENCE_AT_THE_END_MS = 5_000;

export async function startVSCode(setup: Setup): Promise<VSCode> {
  mkdirSync(setup.output, { recursive: true });
  // The path has a blank and a letter outside ASCII, which must not matter for the extension's or the user's files.
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'stages é ')));
  const workspace = join(home, 'a b é');
  cpSync(setup.workspace, workspace, { recursive: true });
  const port = await freePort();
  const server = startServer(setup, home, port);
  const messages: string[] = [];
  let browser: BrowserContext | undefined;

  const stop = async (outcome: 'passed' | 'failed'): Promise<void> => {
    await browser?.close();
    await endOf(server);
    writeFileSync(join(setup.output, 'console.log'), `${messages.join('\n')}\n`);
    if (outcome === 'passed') {
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  };
  try {
    await until('the server of VS Code', async () => (await fetch(`http://127.0.0.1:${port}/version`)).ok);
    browser = await chromium.launchPersistentContext(join(home, 'chromium'), {
      executablePath: setup.chromium,
      headless: true,
      viewport: { width: 1280, height: 800 },
      args: BROWSER_ARGUMENTS,
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`error: ${String(error)}`));
    return {
      page,
      workspace,
      extensions: join(home, EXTENSIONS),
      version: versionOf(setup.vscode),
      chromiumVersion: browser.browser()?.version() ?? 'unknown',
      remote: (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`,
      url: (payload, folder = workspace) =>
        `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
      configure: (settings) => {
        writeSettings({ ...setup, settings: { ...setup.settings, ...settings } }, home, 'Machine');
      },
      stop,
    };
  } catch (error) {
    await stop('failed');
    throw error;
  }
}

function startServer(setup: Setup, home: string, port: number): ChildProcess {
  const data = join(home, DATA);
  for (const scope of ['User', 'Machine'] as const) {
    writeSettings(setup, home, scope);
  }
  const program = join(setup.vscode, 'out', 'server-main.js');
  const folders = ['--server-data-dir', home, '--user-data-dir', data, '--extensions-dir', join(home, EXTENSIONS)];
  const common = [program, ...folders, '--accept-server-license-terms', '--telemetry-level', 'off'];
  const env = environmentOf(setup, home);
  for (const extension of setup.extensions) {
    execFileSync(process.execPath, [...common, '--install-extension', extension], { env, stdio: 'pipe' });
  }
  const log = openSync(join(setup.output, 'server.log'), 'w');
  const address = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  // A built VS Code runs tests in its extension host only with this driver.
  const options = ['--enable-smoke-test-driver', ...(setup.profile === 'quiet' ? ['--disable-workspace-trust'] : [])];
  const [command, ...args] = [process.execPath, ...common, ...address, ...options];
  const started = setup.java === 'hidden' ? withoutJava([command, ...args]) : { command, args };
  return spawn(started.command, started.args, {
    env: setup.java === 'hidden' ? { ...env, ...NO_JAVA } : env,
    stdio: ['ignore', log, log],
    // A separate process group, so that stopping it stops all its processes.
    detached: true,
  });
}

function writeSettings({ profile, settings }: Setup, home: string, scope: 'User' | 'Machine'): void {
  const folder = join(home, DATA, scope);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...(profile === 'quiet' && QUIET), ...settings }));
}

function environmentOf({ environment }: Setup, home: string): NodeJS.ProcessEnv {
  // The variables of an outer VS Code would make the server believe that it is its child.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'));
  const own = { HOME: home, TMPDIR: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  // A locale in which file names are bytes, so that the extension must choose their encoding.
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', ...environment, ...own };
}

async function endOf(server: ChildProcess): Promise<void> {
  const { pid } = server;
  if (pid === undefined) {
    return;
  }
  server.kill('SIGTERM');
  const isGone = (): boolean => {
    try {
      process.kill(-pid, 0);
      return false;
    } catch {
      return true;
    }
  };
  await until('the end of all processes', isGone, PATIENCE_AT_THE_END_MS).catch(() => process.kill(-pid, 'SIGKILL'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

function versionOf(vscode: string): string {
  const manifest = JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')) as { readonly version: string };
  return manifest.version;
}
