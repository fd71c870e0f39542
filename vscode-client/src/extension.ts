import * as vscode from 'vscode';
import { engineThread } from './builtIn/engineThread';
import { activateSession } from './editor/activation';
import { Session } from './editor/session';
import { extensionFiles } from './launch/extensionFiles';
import { PRODUCT } from './names';

let session: Session | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel(PRODUCT, { log: true });
  session = new Session(extensionFiles(context.extensionPath), output, engineThread(context.extensionPath));
  activateSession(context, output, session);
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  session = undefined;
}
