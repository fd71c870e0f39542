import * as vscode from 'vscode';
import { ANY_DOCKERFILE, DOCKERFILES, LEADING_BUILD_FILES } from '../documents/selector';

/**
 * Calls `open` once: when a Dockerfile is opened, or a build file in a workspace with a Dockerfile. Until then the
 * extension starts no process.
 */
export function openWhenNeeded(open: () => void): vscode.Disposable {
  let opened = false;
  const listener = vscode.workspace.onDidOpenTextDocument(consider);
  vscode.workspace.textDocuments.forEach(consider);
  return listener;

  function consider(document: vscode.TextDocument): void {
    if (vscode.languages.match(DOCKERFILES, document) > 0) {
      openOnce();
    } else if (vscode.languages.match(LEADING_BUILD_FILES, document) > 0) {
      void hasDockerfile().then((found) => {
        if (found) {
          openOnce();
        }
      });
    }
  }

  function openOnce(): void {
    if (!opened) {
      opened = true;
      listener.dispose();
      open();
    }
  }
}

async function hasDockerfile(): Promise<boolean> {
  return (await vscode.workspace.findFiles(ANY_DOCKERFILE, undefined, 1)).length > 0;
}
