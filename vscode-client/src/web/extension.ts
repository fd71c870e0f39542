import * as vscode from 'vscode';
import { EngineSession } from '../builtIn/engineSession';
import { activateSession } from '../editor/activation';
import { PRODUCT } from '../names';
import { webWorker } from './webWorker';

let session: EngineSession | undefined;

/** The entry in a browser, where no program can be started. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel(PRODUCT, { log: true });
  session = new EngineSession(() => webWorker(context.extensionUri), output);
  activateSession(context, output, session);
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  session = undefined;
}
