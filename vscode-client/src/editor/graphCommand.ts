import * as vscode from 'vscode';
import { readGraph, type StageGraph } from '../graph/stageGraph';
import { Command, GRAPH_REQUEST } from '../names';
import { chooseDockerfile } from './chooseDockerfile';
import { GraphPanel } from './graphPanel';
import type { StageSession } from './stageSession';

/** The commands for the graph. There is at most one panel. */
export function graphCommands(extension: vscode.Uri, session: StageSession): vscode.Disposable {
  let panel: GraphPanel | undefined;

  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.showGraph, show),
    vscode.commands.registerCommand(Command.exportGraph, () => panel?.export()),
    session.onDidChangeState(({ kind }) => {
      if (kind === 'running' || kind === 'builtIn') {
        void panel?.refresh();
      }
    }),
    { dispose: () => panel?.dispose() },
  );

  /**
   * A code lens passes an address and a position, a menu passes an address and its editor group, and the palette and
   * the walkthrough pass nothing.
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

/** The position in the active editor if that shows the document, else in another editor. */
function caretIn(uri: vscode.Uri): vscode.Position | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor === undefined ? visibleTextEditors : [activeTextEditor, ...visibleTextEditors];
  return editors.find(({ document }) => document.uri.toString() === uri.toString())?.selection.active;
}

async function ask(session: StageSession, uri: vscode.Uri): Promise<StageGraph | undefined> {
  const client = await session.readyClient();
  const textDocument = { uri: client?.code2ProtocolConverter.asUri(uri) };
  const answer: unknown = await client?.sendRequest(GRAPH_REQUEST, { textDocument }).catch(() => undefined);
  return readGraph(answer);
}
