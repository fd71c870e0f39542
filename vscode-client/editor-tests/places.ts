import { join } from 'node:path';

/** What main.mjs has installed and built, for the tests that it starts. */
export interface Places {
  /** The folder with VS Code's `out/server-main.js`. */
  readonly vscode: string;
  readonly chromium: string;
  /** Our extension, packed. */
  readonly extension: string;
  /** The other extension for Dockerfiles, packed, and the server that it starts. */
  readonly companion: string;
  readonly langserver: string;
  /** The tests that run inside of VS Code, bundled. */
  readonly hostTests: string;
  /** Where pictures, logs and changed files go. */
  readonly output: string;
}

export const VARIABLE = 'DOCKERFILE_STAGES_EDITOR_TESTS';

export const PLACES = JSON.parse(process.env[VARIABLE] ?? '{}') as Places;

export const WORKSPACE = join(import.meta.dirname, 'workspace');

/** The workspace as the walk-through leaves it. */
export const EXPECTED = join(import.meta.dirname, 'expected');
