// Runs tests inside the extension host of a real VS Code, where they use the same API as the extension. The page exists
// only because VS Code needs one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES, WORKSPACE } from './places.ts';
import { startVSCode } from './vscode.ts';

/** The result of a test inside VS Code. */
export interface HostResult {
  readonly name: string;
  /** The stack of the error; undefined for a test that passed. */
  readonly error?: string;
}

const PATIENCE_MS = 120_000;

/**
 * @param suite one of the suites in host/index.ts
 * @param companions packed extensions that are also installed
 */
export async function runInHost(suite: string, companions: readonly string[]): Promise<readonly HostResult[]> {
  const output = join(PLACES.output, suite);
  const report = join(output, 'report.json');
  const vscode = await startVSCode({
    vscode: PLACES.vscode,
    chromium: PLACES.chromium,
    workspace: WORKSPACE,
    profile: 'quiet',
    extensions: companions,
    environment: { HOST_SUITE: suite, HOST_REPORT: report, DOCKER_LANGSERVER: PLACES.langserver },
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
        ['extensionTestsPath', vscode.remote(PLACES.hostTests)],
        ['skipWelcome', 'true'],
      ]),
    );
    await end;
    clearTimeout(timer);
    outcome = 'passed';
    return JSON.parse(readFileSync(report, 'utf8')) as HostResult[];
  } finally {
    await vscode.page.screenshot({ path: join(output, 'end.png') }).catch(() => undefined);
    await vscode.stop(outcome);
  }
}
