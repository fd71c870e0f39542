import {
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
} from 'vscode-languageserver-protocol';
import type * as engine from '#engine/engine';
import { capabilities } from './capabilities';
import { answerChangeRequests } from './changeRequests';
import { Documents } from './documents';
import { engineSettings } from './settings';
import { answerTextRequests } from './textRequests';

/** The part of the engine that a language server needs. */
export type Engine = Pick<typeof engine, 'createSession' | 'filePatterns' | 'semanticTokensLegend'>;

/**
 * Lets the engine answer as a language server, so that the extension talks to it as it does to the server in Java. All
 * answers are computed at once and in the order of the messages; so they are always about the text as last edited.
 */
export function serve(engine: Engine, connection: ProtocolConnection): void {
  connection.onRequest(InitializeRequest.type, ({ workspaceFolders, initializationOptions }) => {
    const session = engine.createSession({ folders: (workspaceFolders ?? []).map(({ uri }) => uri) });
    const documents = new Documents(connection, session);
    documents.configure(engineSettings(initializationOptions));
    answerTextRequests(connection, session);
    answerChangeRequests(connection, session, (uri) => documents.versionOf(uri));
    return {
      capabilities: capabilities(engine.semanticTokensLegend(), { filePatterns: engine.filePatterns() }),
    };
  });
  connection.onNotification(InitializedNotification.type, () => undefined);
  connection.onRequest(ShutdownRequest.type, () => undefined);
  connection.onNotification(ExitNotification.type, () => {
    connection.dispose();
  });
}
