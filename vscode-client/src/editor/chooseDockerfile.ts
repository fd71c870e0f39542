import * as vscode from 'vscode';
import { ANY_DOCKERFILE, DOCKERFILES } from '../documents/selector';

/** Nobody wants to choose from more. */
const MOST = 500;

/**
 * Chooses a Dockerfile when the user names none: the one in the active editor, else a visible one, else an open one,
 * else one of the workspace. If there are several, asks the user.
 */
export async function chooseDockerfile(): Promise<vscode.Uri | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const candidates =
    nonEmpty(dockerfiles(activeTextEditor === undefined ? [] : [activeTextEditor.document])) ??
    nonEmpty(dockerfiles(visibleTextEditors.map(({ document }) => document))) ??
    nonEmpty(dockerfiles(vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed))) ??
    (await vscode.workspace.findFiles(ANY_DOCKERFILE, undefined, MOST));
  if (candidates.length > 1) {
    return pick(candidates);
  }
  if (candidates.length === 0) {
    void vscode.window.showInformationMessage('No Dockerfile found; open one to see its stages as a graph.');
  }
  return candidates[0];
}

function dockerfiles(documents: readonly vscode.TextDocument[]): readonly vscode.Uri[] {
  const found = documents.filter((document) => vscode.languages.match(DOCKERFILES, document) > 0);
  return [...new Map(found.map(({ uri }) => [uri.toString(), uri])).values()];
}

function nonEmpty(uris: readonly vscode.Uri[]): readonly vscode.Uri[] | undefined {
  return uris.length === 0 ? undefined : uris;
}

async function pick(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const items = uris
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en', { numeric: true }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'The Dockerfile whose stages are shown' }))?.uri;
}
