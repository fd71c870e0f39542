import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The paths that main.mjs has installed and built, for the tests that it starts. */
export interface Places {
  /** The folder that contains VS Code's `out/server-main.js`. */
  readonly vscode: string;
  readonly chromium: string;
  /** Our extension, packed. */
  readonly extension: string;
  /** The same with a runtime; exists only if it was built. */
  readonly platformExtension: string;
  /** The other extension for Dockerfiles, packed, and the server that it starts. */
  readonly companion: string;
  readonly langserver: string;
  /** The tests that run inside VS Code, bundled, by their suites. */
  readonly hostTests: Readonly<Record<string, string>>;
  /** An extension with the workspace as the virtual folder `memfs:/shop`, packed. */
  readonly memory: string;
  /** The folder for pictures, logs and changed files. */
  readonly output: string;
}

export const VARIABLE = 'DOCKERFILE_STAGES_EDITOR_TESTS';

export const PLACES = JSON.parse(process.env[VARIABLE] ?? '{}') as Places;

/** Why the engine of the extension cannot be tried, if it cannot. */
export const NO_ENGINE = existsSync(join(import.meta.dirname, '..', 'dist', 'engine'))
  ? false
  : 'the extension has no engine; build it by mvn -Pweb';

export const WORKSPACE = join(import.meta.dirname, 'workspace');

/** A Dockerfile whose stages pass a file on. */
export const PATHS = join(import.meta.dirname, 'paths');

/** A Dockerfile and three files that name its stage, short enough to be in view together. */
export const SHOWN = join(import.meta.dirname, 'shown');

/** A Dockerfile, and files whose build target is not known before they run. */
export const LEFT = join(import.meta.dirname, 'left');

/** A Dockerfile with a stage that can be divided. */
export const REFACTORING = join(import.meta.dirname, 'refactoring');

/**
 * Compares a workspace with the expected one, like `diff -r`, and fails with its output.
 *
 * @param expected a folder below `expected`
 */
export function sameFiles(expected: string, workspace: string): void {
  execFileSync('diff', ['-r', join(import.meta.dirname, 'expected', expected), workspace], { encoding: 'utf8' });
}
