// Types, rules and layout, with the tools of the VS Code client.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CLIENT, ROOT } from './paths.mjs';

const CHECKS = [
  ['typescript/bin/tsc'],
  ['typescript/bin/tsc', '-p', 'src/offline'],
  ['eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
];

for (const [tool = '', ...options] of CHECKS) {
  execFileSync(process.execPath, [join(CLIENT, 'node_modules', tool), ...options], { cwd: ROOT, stdio: 'inherit' });
}
