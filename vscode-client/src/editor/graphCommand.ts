import * as vscode from 'vscode';
import { readGraph, type StageGraph } from '../graph/stageGraph';
import { Command, GRAPH_REQUEST } from '../names';
import { GraphPanel } from './graphPanel';
import type { Session } from './session';

/** The commands of the graph. At most one panel is open. */
export function graphCommands(extension: vscode.Uri, session: Session): vscode.Disposable {
  let panel: GraphPanel | undefined;

  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.showGraph, show),
    vscode.commands.registerCommand(Command.exportGraph, () => panel?.export()),
    session.onDidChangeState(({ kind }) => {
      if (kind === 'running') {
        void panel?.refresh();
      }
    }),
    { dispose: () => panel?.dispose() },
  );

  /** From a lens with a place, from a menu with an address, from the palette with neither. */
  async function show(uri?: vscode.Uri, place?: vscode.Position): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const meant = uri ?? editor?.document.uri;
    if (meant === undefined) {
      await vscode.window.showInformationMessage('Open a Dockerfile first; its stages are what the graph shows.');
      return;
    }
    const isEdited = editor?.document.uri.toString() === meant.toString();
    panel ??= open(meant);
    await panel.show(meant, place ?? (isEdited ? editor.selection.active : undefined));
  }

  function open(uri: vscode.Uri): GraphPanel {
    const opened = new GraphPanel(extension, uri, (asked) => ask(session, asked));
    opened.onDidDispose(() => {
      opened.dispose();
      panel = undefined;
    });
    return opened;
  }
}

async function ask(session: Session, uri: vscode.Uri): Promise<StageGraph | undefined> {
  const client = await session.readyClient();
  const textDocument = { uri: client?.code2ProtocolConverter.asUri(uri) };
  const answer: unknown = await client?.sendRequest(GRAPH_REQUEST, { textDocument }).catch(() => undefined);
  return readGraph(answer);
}
