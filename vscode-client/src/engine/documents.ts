import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InlayHintRefreshRequest,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver-protocol';
import type { Session, Settings } from '#engine/engine';
import { CHANGE_FILES, FILES_COMPLETE, FILES_MISSING } from './messages';
import { engineSettings } from './settings';

/**
 * Keeps the documents, files and settings of the engine as the editor has them, and publishes the diagnostics that a
 * change affects.
 */
export class Documents {
  readonly #connection: ProtocolConnection;
  readonly #session: Session;
  readonly #versions = new Map<string, number>();
  /** Those whose diagnostics the user has just caused to change; all others are redrawn because of other files. */
  readonly #edited = new Set<string>();
  /** Missing files that the extension knows of. */
  readonly #reported = new Set<string>();
  #isScheduled = false;

  constructor(connection: ProtocolConnection, session: Session) {
    this.#connection = connection;
    this.#session = session;
    this.#followTexts();
    this.#followFiles();
    connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
      this.configure(engineSettings(settings));
    });
  }

  /** The version of an open document, else null. */
  versionOf(uri: string): number | null {
    return this.#versions.get(uri) ?? null;
  }

  configure(settings: Settings): void {
    for (const message of this.#session.configure(settings)) {
      this.#send(
        this.#connection.sendNotification(LogMessageNotification.type, { type: MessageType.Warning, message }),
      );
    }
    this.#schedule();
  }

  #followTexts(): void {
    const connection = this.#connection;
    connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
      const { uri, text, languageId, version } = textDocument;
      this.#session.open(uri, text, languageId);
      this.#change(uri, version);
    });
    connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
      this.#session.edit(textDocument.uri, contentChanges);
      this.#change(textDocument.uri, textDocument.version);
    });
    connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
      this.#session.close(uri);
      this.#versions.delete(uri);
      this.#publish(uri, []);
      this.#schedule();
    });
  }

  #followFiles(): void {
    this.#connection.onRequest(CHANGE_FILES, ({ changed, removed }) => {
      this.#session.removeFiles([...removed]);
      this.#session.addFiles([...changed]);
      this.#schedule();
      return this.#newlyMissing();
    });
    this.#connection.onNotification(FILES_COMPLETE, () => {
      this.#session.complete();
      this.#schedule();
    });
  }

  #change(uri: string, version: number): void {
    this.#versions.set(uri, version);
    this.#edited.add(uri);
    this.#schedule();
  }

  /** After the messages that have arrived already, so that the changes of one moment share a round. */
  #schedule(): void {
    if (!this.#isScheduled) {
      this.#isScheduled = true;
      setTimeout(() => {
        this.#isScheduled = false;
        this.#refresh();
      }, 0);
    }
  }

  #refresh(): void {
    const changed = this.#session.changedDocuments();
    for (const uri of changed) {
      // The engine's types have the protocol's numbers without its names for them.
      this.#publish(uri, this.#session.diagnostics(uri) as Diagnostic[]);
    }
    if (changed.some((uri) => !this.#edited.has(uri))) {
      this.#send(this.#connection.sendRequest(SemanticTokensRefreshRequest.type));
      this.#send(this.#connection.sendRequest(InlayHintRefreshRequest.type));
    }
    this.#edited.clear();
    const uris = this.#newlyMissing();
    if (uris.length > 0) {
      this.#send(this.#connection.sendNotification(FILES_MISSING, { uris }));
    }
  }

  #newlyMissing(): string[] {
    const missing = this.#session.missingFiles().filter((uri) => !this.#reported.has(uri));
    missing.forEach((uri) => this.#reported.add(uri));
    return missing;
  }

  #publish(uri: string, diagnostics: Diagnostic[]): void {
    const version = this.#versions.get(uri);
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    this.#send(this.#connection.sendNotification(PublishDiagnosticsNotification.type, params));
  }

  /** A message fails only when the connection is closed, and then nobody waits for it. */
  #send(message: Promise<unknown>): void {
    message.catch(() => undefined);
  }
}
