import * as vscode from 'vscode';
import { Command, EXPLAIN_ENGINE, LensCommand } from '../names';
import { concernsServer } from './configuration';
import { firstRename } from './firstRename';
import { graphCommands } from './graphCommand';
import { showReferences, startRename } from './references';
import type { StageSession } from './stageSession';
import { openWhenNeeded } from './startGate';
import { Status } from './status';

/**
 * Connects a session with the editor: its commands, its status and its settings. Does not wait for a start, so that
 * the commands also work while it takes long or never ends.
 */
export function activateSession(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  session: StageSession,
): void {
  const status = new Status();
  context.subscriptions.push(
    output,
    status,
    session,
    session.onDidChangeState((state) => {
      status.show(state);
    }),
    ...commands(output, session),
    firstRename(session),
    graphCommands(context.extensionUri, session),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (concernsServer(change)) {
        void session.followSettings();
      }
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => session.followFolders()),
    vscode.extensions.onDidChange(() => session.followSettings()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => session.followSettings()),
    openWhenNeeded(() => void session.start()),
  );
}

function commands(output: vscode.LogOutputChannel, session: StageSession): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(Command.restartServer, () => session.restart()),
    vscode.commands.registerCommand(Command.showOutput, () => {
      output.show();
    }),
    vscode.commands.registerCommand(EXPLAIN_ENGINE, () => session.explainEngine()),
    vscode.commands.registerCommand(LensCommand.showReferences, showReferences),
    vscode.commands.registerCommand(LensCommand.startRename, startRename),
  ];
}
