import { LANGUAGE } from '../names';

/** A filter as VS Code and the language client both know it. */
export type DocumentFilter =
  { readonly scheme: string; readonly language: string } | { readonly scheme: string; readonly pattern: string };

/**
 * Where documents live that a user works on. Any other scheme shows a text that belongs to something else: a preview of
 * a rename, an old revision, an output. What the server said about these would stay in the list of problems.
 */
export const SCHEMES = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  // Other file systems over the network.
  'ssh',
  'sftp',
  // VS Code for the Web: a folder of the browser's machine, a folder in memory, a test.
  'vscode-local',
  'memfs',
  'vscode-test-web',
  // Guests of Live Share.
  'vsls',
] as const;

export const DOCKERFILES: readonly DocumentFilter[] = SCHEMES.map((scheme) => ({ scheme, language: LANGUAGE }));

/** Build files for whose sake alone the server is started, where the workspace has a Dockerfile at all. */
export const LEADING_BUILD_FILES: readonly DocumentFilter[] = [
  '**/*compose*.{yml,yaml}',
  '**/*bake*.{hcl,json}',
  '**/.github/workflows/*.{yml,yaml}',
  '**/.gitlab-ci.{yml,yaml}',
].flatMap(byPattern);

/** Build files that are followed while the server runs: too common, and too rarely about stages, to start it. */
const OTHER_BUILD_FILES: readonly DocumentFilter[] = [
  '**/*.hcl',
  '**/action.{yml,yaml}',
  '**/*.gitlab-ci.{yml,yaml}',
  '**/{devcontainer,.devcontainer}.json',
  '**/skaffold*.{yml,yaml}',
  '**/{Tiltfile,*.tiltfile}',
  '**/{Makefile,makefile,GNUmakefile,*.mk}',
  '**/{justfile,Justfile,.justfile,*.just}',
  '**/package.json',
  '**/*.{sh,bash,zsh,ksh}',
  '**/*.md',
].flatMap(byPattern);

/** Every document that the server is told about. */
export const SELECTOR: readonly DocumentFilter[] = [...DOCKERFILES, ...LEADING_BUILD_FILES, ...OTHER_BUILD_FILES];

/** Finds whether a workspace has a Dockerfile; `package.json` wakes the extension by the same pattern. */
export const ANY_DOCKERFILE = '**/{Dockerfile*,Containerfile*,*.dockerfile,*.containerfile,*-Dockerfile}';

function byPattern(pattern: string): DocumentFilter[] {
  return SCHEMES.map((scheme) => ({ scheme, pattern }));
}
