// Called by VS Code in its extension host: runs one suite and writes the results.
import { writeFileSync } from 'node:fs';
import { alone } from './alone';
import { beside } from './beside';
import { type HostTest } from './editor';

const SUITES: Readonly<Record<string, Readonly<Record<string, HostTest>>>> = { alone, beside };

export async function run(): Promise<void> {
  const results: { name: string; error?: string }[] = [];
  for (const [name, test] of Object.entries(SUITES[process.env['HOST_SUITE'] ?? ''] ?? {})) {
    try {
      await test();
      results.push({ name });
    } catch (error) {
      results.push({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  writeFileSync(process.env['HOST_REPORT'] ?? '', JSON.stringify(results));
}
