import * as vscode from 'vscode';
import type { Place } from '../graph/stageGraph';

/** Shows a position in an editor that already shows the document, else in the first column. */
export async function showPlace(uri: vscode.Uri, { line, character }: Place): Promise<void> {
  const seen = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const start = new vscode.Position(line, character);
  await vscode.window.showTextDocument(uri, {
    viewColumn: seen?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(start, start),
  });
}

/** The path of a file relative to the folder of another file, or to the workspace if the file is elsewhere. */
export function nameBeside(other: vscode.Uri, file: vscode.Uri): string {
  const folder = other.path.slice(0, other.path.lastIndexOf('/') + 1);
  return file.authority === other.authority && file.path.startsWith(folder)
    ? file.path.slice(folder.length)
    : vscode.workspace.asRelativePath(file);
}

/** Asks for a path, with a default next to the document, and writes the text there. */
export async function saveNextTo(uri: vscode.Uri, svg: string): Promise<void> {
  const isFile = uri.scheme === 'file' || uri.scheme === 'vscode-remote';
  const target = await vscode.window.showSaveDialog({
    ...(isFile && { defaultUri: uri.with({ path: `${uri.path}.svg` }) }),
    filters: { SVG: ['svg'] },
  });
  if (target !== undefined) {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  }
}
