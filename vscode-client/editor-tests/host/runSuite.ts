// Called by VS Code in its extension host: runs one suite and writes the results. The host may be a browser, so nothing
// here is of Node.js.
import * as vscode from 'vscode';
import { type HostTest, inWorkspace } from './editor';

/** @param suite the tests by their names */
export async function runSuite(suite: Readonly<Record<string, HostTest>>): Promise<void> {
  const results: { name: string; error?: string }[] = [];
  for (const [name, test] of Object.entries(suite)) {
    try {
      await test();
      results.push({ name });
    } catch (error) {
      results.push({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    // Each time, so that the last one is known if the next never ends.
    const report = new TextEncoder().encode(JSON.stringify(results));
    await vscode.workspace.fs.writeFile(inWorkspace('report.json'), report);
  }
}
