import * as vscode from 'vscode';
import { until } from '../until';

export type HostTest = () => Promise<void>;

/** Opens a file of the workspace in the editor. */
export async function shown(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  return document;
}

export function inWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) {
    throw new Error('No folder is open.');
  }
  return vscode.Uri.joinPath(folder.uri, name);
}

/** A position inside a word of a line. */
export function at(document: vscode.TextDocument, line: string, word: string): vscode.Position {
  const start = document.getText().indexOf(line);
  const offset = document.getText().indexOf(word, start);
  if (start < 0 || offset < 0) {
    throw new Error(`'${word}' is not in '${line}'.`);
  }
  return document.positionAt(offset + 1);
}

export async function definition(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  const ranges = found.map((one) => ('targetUri' in one ? (one.targetSelectionRange ?? one.targetRange) : one.range));
  return ranges.map((range) => `${range.start.line + 1}: ${document.getText(range)}`);
}

/** How many words of a document have semantic tokens. */
export async function colouredWords({ uri }: vscode.TextDocument): Promise<number> {
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    uri,
  );
  return (tokens?.data.length ?? 0) / 5;
}

/** Waits for the server, and for its diagnostics of a document. */
export async function problems(document: vscode.TextDocument): Promise<string[]> {
  const ours = await until('diagnostics of ours', () => {
    const found = vscode.languages.getDiagnostics(document.uri).filter(({ message }) => message.includes("'biuld'"));
    return found.length === 0 ? undefined : found;
  });
  return ours.map(({ range, message }) => `${range.start.line + 1}: ${document.getText(range)}: ${message}`);
}

/** The text of a document after a rename; undefined if the rename changes nothing. */
export async function renamed(
  document: vscode.TextDocument,
  position: vscode.Position,
  name: string,
): Promise<string | undefined> {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    position,
    name,
  );
  const edits = edit.get(document.uri).sort((one, other) => other.range.start.compareTo(one.range.start));
  const text = edits.reduce((before, { range, newText }) => {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return before.slice(0, start) + newText + before.slice(end);
  }, document.getText());
  return edits.length === 0 ? undefined : text;
}

/** Adds a blank line first, because VS Code keeps an outline as long as the text is unchanged. */
export async function outline(document: vscode.TextDocument): Promise<string[]> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
  await vscode.workspace.applyEdit(edit);
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return (found ?? []).map(({ name }) => name);
}

export async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}
