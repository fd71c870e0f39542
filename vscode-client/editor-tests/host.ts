// Runs tests inside the extension host of a real VS Code, where they use the same API as the extension. The page exists
// only because VS Code needs one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES, WORKSPACE } from './places.ts';
import { type Setup, startVSCode } from './vscode.ts';

/** The result of a test inside VS Code. */
export interface HostResult {
  readonly name: string;
  /** The stack of the error; undefined for a test that passed. */
  readonly error?: string;
}

const PATIENCE_MS = 120_000;

export interface HostRun {
  /** One of the suites in host/index.ts. */
  readonly suite: string;
  /** Packed extensions that are also installed. */
  readonly companions?: readonly string[];
  readonly java?: Setup['java'];
  /** Where the extension and the tests run: beside the files, or in the page. */
  readonly host?: 'workspace' | 'web';
}

export async function runInHost({
  suite,
  companions = [],
  java = 'as it is',
  host = 'workspace',
}: HostRun): Promise<readonly HostResult[]> {
  const output = join(PLACES.output, host === 'web' ? `${suite} in the page` : suite);
  const vscode = await startVSCode({
    vscode: PLACES.vscode,
    chromium: PLACES.chromium,
    workspace: WORKSPACE,
    profile: 'quiet',
    java,
    settings: { 'remote.extensionKind': { 'dockerfilestages.dockerfile-stages': [host] } },
    extensions: companions,
    environment: { DOCKER_LANGSERVER: PLACES.langserver },
    output,
  });
  let outcome: 'passed' | 'failed' = 'failed';
  try {
    const { promise: end, resolve, reject } = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => {
      reject(new Error(`The tests did not end within ${PATIENCE_MS} ms.`));
    }, PATIENCE_MS);
    await vscode.page.exposeFunction('codeAutomationLog', () => undefined);
    await vscode.page.exposeFunction('codeAutomationExit', resolve);
    await vscode.page.goto(
      vscode.url([
        ['extensionDevelopmentPath', vscode.remote(join(import.meta.dirname, '..'))],
        ['extensionDevelopmentKind', host],
        ['extensionTestsPath', vscode.remote(PLACES.hostTests[suite] ?? '')],
        ['skipWelcome', 'true'],
      ]),
    );
    await end;
    clearTimeout(timer);
    outcome = 'passed';
    return JSON.parse(readFileSync(join(vscode.workspace, 'report.json'), 'utf8')) as HostResult[];
  } finally {
    await vscode.page.screenshot({ path: join(output, 'end.png') }).catch(() => undefined);
    await vscode.stop(outcome);
  }
}
