import { LANGUAGE } from '../names';

/** A filter as VS Code and the language client both know it. Without a scheme: wherever there is text. */
export type DocumentFilter = { readonly language: string } | { readonly pattern: string };

export const DOCKERFILES: readonly DocumentFilter[] = [{ language: LANGUAGE }];

/** Build files for whose sake alone the server is started, where the workspace has a Dockerfile at all. */
export const LEADING_BUILD_FILES: readonly DocumentFilter[] = [
  '**/*compose*.{yml,yaml}',
  '**/*bake*.{hcl,json}',
  '**/.github/workflows/*.{yml,yaml}',
  '**/.gitlab-ci.{yml,yaml}',
].map(byPattern);

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
].map(byPattern);

/** Every document that the server is told about. */
export const SELECTOR: readonly DocumentFilter[] = [...DOCKERFILES, ...LEADING_BUILD_FILES, ...OTHER_BUILD_FILES];

/** Finds whether a workspace has a Dockerfile; `package.json` wakes the extension by the same pattern. */
export const ANY_DOCKERFILE = '**/{Dockerfile*,Containerfile*,*.dockerfile,*.containerfile,*-Dockerfile}';

function byPattern(pattern: string): DocumentFilter {
  return { pattern };
}
