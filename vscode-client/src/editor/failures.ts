import * as vscode from 'vscode';
import { builtInEngine, type Caution, type Failure } from '../launch/messages';

const OPEN_SETTING = 'Open Setting';
const SHOW_OUTPUT = 'Show Output';

/** Shows a failure with its reason, and with actions that help. */
export async function reportFailure(failure: Failure, output: vscode.LogOutputChannel): Promise<void> {
  output.error(failure.message);
  const choice = await vscode.window.showErrorMessage(failure.message, ...actions(failure));
  await follow(choice, failure, output);
}

/** Explains why the engine answers and not the server, with the same actions. */
export async function explainEngine(failure: Failure, output: vscode.LogOutputChannel): Promise<void> {
  const choice = await vscode.window.showInformationMessage(builtInEngine(failure), ...actions(failure));
  await follow(choice, failure, output);
}

function actions({ setting, help }: Failure): string[] {
  return [...(help ? [help.title] : []), ...(setting === undefined ? [] : [OPEN_SETTING]), SHOW_OUTPUT];
}

async function follow(
  choice: string | undefined,
  { setting, help }: Failure,
  output: vscode.LogOutputChannel,
): Promise<void> {
  if (choice === OPEN_SETTING) {
    await openSetting(setting ?? '');
  } else if (choice === SHOW_OUTPUT) {
    output.show();
  } else if (choice !== undefined && help !== undefined) {
    await vscode.env.openExternal(vscode.Uri.parse(help.address));
  }
}

/** Shows a warning about a setting that has no effect. */
export async function reportCaution({ message, setting }: Caution, output: vscode.LogOutputChannel): Promise<void> {
  output.warn(message);
  if ((await vscode.window.showWarningMessage(message, OPEN_SETTING)) === OPEN_SETTING) {
    await openSetting(setting);
  }
}

async function openSetting(setting: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${setting}`);
}
