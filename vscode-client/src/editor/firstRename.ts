import * as vscode from 'vscode';
import { type BaseLanguageClient, RenameRequest } from 'vscode-languageclient';
import { DOCKERFILES, SELECTOR } from '../documents/selector';
import { hasCompanion } from './configuration';
import type { StageSession } from './stageSession';

/** Registering again more often is not needed, because the server of a companion starts only once. */
const PAUSE_MS = 5_000;

/**
 * Keeps our rename ahead of a companion's, which would not rename mounts and other files. VS Code first asks the
 * extension that registered last. So this registers again when the cursor moves in a Dockerfile, which always happens
 * before a rename.
 */
export function firstRename(session: StageSession): vscode.Disposable {
  let last = { client: undefined as BaseLanguageClient | undefined, time: 0, id: '' };

  return vscode.window.onDidChangeTextEditorSelection(async ({ textEditor }) => {
    const time = Date.now();
    if (!hasCompanion() || vscode.languages.match(DOCKERFILES, textEditor.document) === 0) {
      return;
    }
    const client = await session.readyClient();
    if (client !== undefined && (client !== last.client || time - last.time > PAUSE_MS)) {
      const before = last;
      last = { client, time, id: `rename at ${time}` };
      announce(client, last.id);
      if (before.client === client) {
        // Only after the new registration, so that there is always one.
        client.getFeature(RenameRequest.method).unregister(before.id);
      }
    }
  });
}

function announce(client: BaseLanguageClient, id: string): void {
  const options = client.initializeResult?.capabilities.renameProvider;
  if (options !== undefined && options !== false) {
    const ours = options === true ? {} : options;
    client
      .getFeature(RenameRequest.method)
      .register({ id, registerOptions: { ...ours, documentSelector: [...SELECTOR] } });
  }
}
