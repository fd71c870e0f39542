import * as vscode from 'vscode';
import { readGraph, type StageGraph } from '../graph/stageGraph';
import { Command, GRAPH_REQUEST } from '../names';
import { chooseDockerfile } from './chooseDockerfile';
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

  /**
   * A lens gives an address and a place; a menu an address and its group of editors; the palette and the walkthrough
   * nothing at all.
   */
  async function show(first?: unknown, second?: unknown): Promise<void> {
    const uri = first instanceof vscode.Uri ? first : await chooseDockerfile();
    if (uri !== undefined) {
      panel ??= open(uri);
      await panel.show(uri, second instanceof vscode.Position ? second : caretIn(uri));
    }
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

/** In the active editor if that shows the document, else in any other. */
function caretIn(uri: vscode.Uri): vscode.Position | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor === undefined ? visibleTextEditors : [activeTextEditor, ...visibleTextEditors];
  return editors.find(({ document }) => document.uri.toString() === uri.toString())?.selection.active;
}

async function ask(session: Session, uri: vscode.Uri): Promise<StageGraph | undefined> {
  const client = await session.readyClient();
  const textDocument = { uri: client?.code2ProtocolConverter.asUri(uri) };
  const answer: unknown = await client?.sendRequest(GRAPH_REQUEST, { textDocument }).catch(() => undefined);
  return readGraph(answer);
}
