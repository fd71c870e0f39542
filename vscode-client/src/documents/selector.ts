import { LANGUAGE } from '../names';
import { anyOf } from './globs';

/** A filter in a form that both VS Code and the language client accept. */
export type DocumentFilter =
  { readonly scheme: string; readonly language: string } | { readonly scheme: string; readonly pattern: string };

/**
 * The schemes of documents that a user edits. Other schemes are for views of other texts: the preview of a rename, an
 * old revision, an output. Diagnostics about those would stay in the list of problems.
 */
export const SCHEMES = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  // Other remote file systems.
  'ssh',
  'sftp',
  // VS Code for the Web: a local folder of the browser, a folder in memory, a test.
  'vscode-local',
  'memfs',
  'vscode-test-web',
  // Guests of Live Share.
  'vsls',
] as const;

/** The schemes of folders on the disk of the extension's own machine. */
export const NEAR_SCHEMES: readonly string[] = ['file', 'vscode-remote'];

export const DOCKERFILES: readonly DocumentFilter[] = SCHEMES.map((scheme) => ({ scheme, language: LANGUAGE }));

const LEADING_PATTERNS = [
  '**/*compose*.{yml,yaml}',
  '**/*bake*.{hcl,json}',
  '**/.github/workflows/*.{yml,yaml}',
  '**/.gitlab-ci.{yml,yaml}',
];

/** Build files that start the server when they are opened, if the workspace has a Dockerfile. */
export const LEADING_BUILD_FILES: readonly DocumentFilter[] = LEADING_PATTERNS.flatMap(byPattern);

/** Build files that the server follows once it runs. They are too common, and too rarely about stages, to start it. */
const OTHER_BUILD_FILES: readonly DocumentFilter[] = [
  '**/*.hcl',
  '**/action.{yml,yaml}',
  '**/*.gitlab-ci.{yml,yaml}',
  '**/{devcontainer,.devcontainer}.json',
  '**/skaffold*.{yml,yaml}',
  '**/{Tiltfile,*.tiltfile}',
  '**/{.circleci,.buildkite,.woodpecker}/**/*.{yml,yaml}',
  '**/{*azure-pipelines,bitbucket-pipelines,buildkite,.drone,.woodpecker,*cloudbuild,Taskfile,taskfile}*.{yml,yaml}',
  '**/{werf*,garden,*.garden,okteto*}.{yml,yaml}',
  '**/{Jenkinsfile*,*.jenkinsfile}',
  '**/.vscode/tasks.json',
  '**/{fly.toml,fly.*.toml}',
  '**/*.tf',
  '**/*.{csproj,fsproj,vbproj}',
  '**/{Makefile,makefile,GNUmakefile,*.mk}',
  '**/{justfile,Justfile,.justfile,*.just}',
  '**/package.json',
  '**/{Taskfile,taskfile}*.{yml,yaml}',
  '**/*.{sh,bash,zsh,ksh}',
  '**/*.{ps1,psm1,bat,cmd}',
  '**/*.md',
].flatMap(byPattern);

/** All documents that are sent to the server. */
export const SELECTOR: readonly DocumentFilter[] = [...DOCKERFILES, ...LEADING_BUILD_FILES, ...OTHER_BUILD_FILES];

/** Matches any Dockerfile of a workspace; `package.json` activates the extension by the same pattern. */
export const ANY_DOCKERFILE = '**/{Dockerfile*,Containerfile*,*.dockerfile,*.containerfile,*-Dockerfile}';

/** Matches the files of a workspace that are read first: Dockerfiles, build files, and files with settings. */
export const LEADING_FILES = anyOf([ANY_DOCKERFILE, ...LEADING_PATTERNS, '**/.dockerfile-stages.{yaml,yml}']);

function byPattern(pattern: string): DocumentFilter[] {
  return SCHEMES.map((scheme) => ({ scheme, pattern }));
}
