import * as vscode from 'vscode';
import type { Setting } from '../names';

const OPEN_SETTING = 'Open Setting';
const SHOW_OUTPUT = 'Show Output';

/** Tells the user, once, that something does not work and why, with a way to the setting that mends it. */
export async function reportFailure(
  message: string,
  setting: Setting | undefined,
  output: vscode.LogOutputChannel,
): Promise<void> {
  output.error(message);
  const actions = setting === undefined ? [SHOW_OUTPUT] : [OPEN_SETTING, SHOW_OUTPUT];
  const choice = await vscode.window.showErrorMessage(message, ...actions);
  if (choice === OPEN_SETTING) {
    await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${setting ?? ''}`);
  } else if (choice === SHOW_OUTPUT) {
    output.show();
  }
}
