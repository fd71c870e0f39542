// Checks the stage names in a folder: node check.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { check } from '@dockerfile-stages/engine';

const folder = process.argv[2] ?? '.';
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((file) => !/(^|[\\/])(\.git|node_modules)[\\/]/.test(file))
  .map((file) => ({ path: file.split(sep).join('/'), text: readFileSync(join(folder, file), 'utf8') }));

const findings = check(files);
for (const { file, range, severity, code, message } of findings) {
  console.log(`${file}:${range.start.line + 1}:${range.start.character + 1}: ${severity}[${code}]: ${message}`);
}
process.exitCode = findings.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
