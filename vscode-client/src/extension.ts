import * as vscode from 'vscode';
import { concernsServer } from './editor/configuration';
import { firstRename } from './editor/firstRename';
import { graphCommands } from './editor/graphCommand';
import { showReferences, startRename } from './editor/references';
import { Session } from './editor/session';
import { openWhenNeeded } from './editor/startGate';
import { Status } from './editor/status';
import { extensionFiles } from './launch/extensionFiles';
import { Command, LensCommand, PRODUCT } from './names';

let session: Session | undefined;

/** Does not wait for the server, so that its commands also work while a start takes long or never ends. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel(PRODUCT, { log: true });
  const status = new Status();
  const current = new Session(extensionFiles(context.extensionPath), output);
  session = current;
  context.subscriptions.push(
    output,
    status,
    current,
    current.onDidChangeState((state) => {
      status.show(state);
    }),
    vscode.commands.registerCommand(Command.restartServer, () => current.restart()),
    vscode.commands.registerCommand(Command.showOutput, () => {
      output.show();
    }),
    vscode.commands.registerCommand(LensCommand.showReferences, showReferences),
    vscode.commands.registerCommand(LensCommand.startRename, startRename),
    firstRename(current),
    graphCommands(context.extensionUri, current),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (concernsServer(change)) {
        void current.followSettings();
      }
    }),
    vscode.extensions.onDidChange(() => current.followSettings()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => current.followSettings()),
    openWhenNeeded(() => void current.start()),
  );
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  session = undefined;
}
