import * as vscode from 'vscode';
import { concernsServer } from './editor/configuration';
import { Session } from './editor/session';
import { Command, PRODUCT } from './names';

const JAR = 'server/dockerfile-stages.jar';

let session: Session | undefined;

/** Does not wait for the server: its commands must work while, and although, a start does not come to an end. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel(PRODUCT, { log: true });
  const current = new Session(context.asAbsolutePath(JAR), output);
  session = current;
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand(Command.restartServer, () => current.restart()),
    vscode.commands.registerCommand(Command.showOutput, () => {
      output.show();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (concernsServer(change)) {
        void current.followSettings();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => current.followSettings()),
  );
  void current.start();
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  session = undefined;
}
