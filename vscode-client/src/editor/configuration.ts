import * as vscode from 'vscode';
import { besideCompanions, COMPANIONS } from '../beside/companions';
import { chosenSettings } from '../launch/chosen';
import { COMMON_JAVA_HOME, LensCommand, SECTION, SHOW_LOCATIONS } from '../names';

/** Whether a change may affect the server, or how it is started. */
export function concernsServer(change: vscode.ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration(SECTION) || change.affectsConfiguration(COMMON_JAVA_HOME);
}

/** The settings at the start, with the command and the notification that the server may use to show locations. */
export function initializationOptions(): Record<string, unknown> {
  const section = serverSettings()[SECTION];
  return {
    [SECTION]: {
      ...(section as object | undefined),
      client: { ...LensCommand, showLocations: SHOW_LOCATIONS, sendsAllSettings: true },
    },
  };
}

/** The section for the server, wrapped as it expects it in the initialization options. */
export function serverSettings(): Record<string, unknown> {
  return { [SECTION]: serverSection() };
}

/**
 * The section for the server: only what the user has chosen, because a configuration file of the project decides about
 * everything else, and not the defaults of the editor.
 */
export function serverSection(): unknown {
  const section = chosenSettings(vscode.workspace.getConfiguration().inspect(SECTION));
  return hasCompanion() ? besideCompanions(section) : section;
}

export function hasCompanion(): boolean {
  return COMPANIONS.some((id) => vscode.extensions.getExtension(id) !== undefined);
}
