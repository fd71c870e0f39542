import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';

/**
 * Shows the references that a code lens counts. The server sends their locations with the lens, so that they match the
 * number.
 */
export async function showReferences(uri: string, position: Position, locations: readonly Location[]): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    editorPosition(position),
    locations.map(
      ({ uri: place, range }) =>
        new vscode.Location(
          vscode.Uri.parse(place),
          new vscode.Range(editorPosition(range.start), editorPosition(range.end)),
        ),
    ),
  );
}

/** Lets the user type another name where a code action has just put one. */
export async function startRename(uri: string, position: Position): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== vscode.Uri.parse(uri).toString()) {
    return;
  }
  const place = editorPosition(position);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand('editor.action.rename');
}

/** The parameters of the notification: the arguments of {@link showReferences} by name. */
export interface ShownLocations {
  readonly uri: string;
  readonly position: Position;
  readonly locations: readonly Location[];
}

function editorPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}
