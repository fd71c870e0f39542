import * as vscode from 'vscode';
import { thisMachine } from '../launch/machine';
import { launchSettings, type LaunchSettings } from '../launch/settings';
import { COMMON_JAVA_HOME } from '../names';

export function currentLaunchSettings(): LaunchSettings {
  return launchSettings((name) => readSetting(name), thisMachine().homeDirectory);
}

/**
 * VS Code withholds our own restricted settings of an untrusted workspace. It does not withhold `java.home`, which
 * belongs to other extensions, but a workspace must not choose the program that we run.
 */
function readSetting(name: string): unknown {
  const configuration = vscode.workspace.getConfiguration();
  return name === COMMON_JAVA_HOME && !vscode.workspace.isTrusted
    ? configuration.inspect(name)?.globalValue
    : configuration.get(name);
}
