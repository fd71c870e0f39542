import * as vscode from 'vscode';
import { RenameRequest } from 'vscode-languageclient/node';
import { DOCKERFILES, SELECTOR } from '../documents/selector';
import { hasCompanion } from './configuration';
import type { Session } from './session';
import type { StageClient } from './stageClient';

/** Often enough: a companion's server comes up once. */
const PAUSE_MS = 5_000;

/**
 * Keeps our rename in front of a companion's, which leaves mounts and other files behind. Of several extensions VS Code
 * asks the one first that has announced its rename last; so ours announces it again once the caret is moved in a
 * Dockerfile, which it is before a name can be renamed.
 */
export function firstRename(session: Session): vscode.Disposable {
  let last = { client: undefined as StageClient | undefined, time: 0, id: '' };

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
        // Not before the new one is there, so that one of them always is.
        client.getFeature(RenameRequest.method).unregister(before.id);
      }
    }
  });
}

function announce(client: StageClient, id: string): void {
  const options = client.initializeResult?.capabilities.renameProvider;
  if (options !== undefined && options !== false) {
    const ours = options === true ? {} : options;
    client
      .getFeature(RenameRequest.method)
      .register({ id, registerOptions: { ...ours, documentSelector: [...SELECTOR] } });
  }
}
