import * as vscode from 'vscode';
import { besideCompanions, COMPANIONS } from '../beside/companions';
import { launchSettings, type LaunchSettings } from '../launch/settings';
import { thisMachine } from '../launch/machine';
import { COMMON_JAVA_HOME, LensCommand, SECTION } from '../names';

export function currentLaunchSettings(): LaunchSettings {
  return launchSettings((name) => readSetting(name), thisMachine().homeDirectory);
}

/** Whether a change can matter to the server, or to how it is started. */
export function concernsServer(change: vscode.ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration(SECTION) || change.affectsConfiguration(COMMON_JAVA_HOME);
}

/** The settings at the start, and with them which of our commands the server may use in a lens. */
export function initializationOptions(): Record<string, unknown> {
  const section = serverSettings()[SECTION];
  return { [SECTION]: { ...(section as object | undefined), client: LensCommand } };
}

/** The whole section, wrapped as the server expects it in the initialization options. */
export function serverSettings(): Record<string, unknown> {
  return { [SECTION]: serverSection(vscode.workspace.getConfiguration().get(SECTION)) };
}

/** The section as the server is to see it, from the section as it was read. */
export function serverSection(section: unknown): unknown {
  return hasCompanion() ? besideCompanions(section) : section;
}

export function hasCompanion(): boolean {
  return COMPANIONS.some((id) => vscode.extensions.getExtension(id) !== undefined);
}

/**
 * VS Code itself withholds our own restricted settings of a workspace that is not trusted; `java.home` belongs to
 * others, and a workspace must not name the program that we run.
 */
function readSetting(name: string): unknown {
  const configuration = vscode.workspace.getConfiguration();
  return name === COMMON_JAVA_HOME && !vscode.workspace.isTrusted
    ? configuration.inspect(name)?.globalValue
    : configuration.get(name);
}
