// The package with its own runtime, on a machine without a Java on its path. Built by the Maven profile `image`.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PLACES, WORKSPACE } from './places.ts';
import { User } from './user.ts';
import { startVSCode } from './vscode.ts';

/** All programs that the launcher of the image calls. */
const TOOLS = ['sh', 'dirname', 'readlink'];

describe('the package with a runtime', () => {
  const skip = existsSync(PLACES.platformExtension) ? false : 'it is made by mvn -Pimage,editors verify';

  test('needs no Java', { skip }, async () => {
    const output = join(PLACES.output, 'runtime');
    const tools = join(output, 'bin');
    mkdirSync(tools, { recursive: true });
    TOOLS.forEach((tool) => {
      symlinkSync(join('/bin', tool), join(tools, tool));
    });
    const vscode = await startVSCode({
      vscode: PLACES.vscode,
      chromium: PLACES.chromium,
      workspace: WORKSPACE,
      profile: 'quiet',
      extensions: [PLACES.platformExtension],
      environment: { PATH: tools, JAVA_HOME: '' },
      output,
    });
    const user = new User(vscode, output);
    let outcome: 'passed' | 'failed' = 'failed';
    try {
      await user.open('Dockerfile');
      await user.editor.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
      await user.takePicture('squiggle');
      assert.ok(commandLines().some((line) => /extensions\/.*\/server\/runtime\/bin\/java\0/.test(line)));
      outcome = 'passed';
    } finally {
      await vscode.stop(outcome);
    }
  });
});

/** The command lines of all processes; their parts end in a zero. */
function commandLines(): string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  });
}
