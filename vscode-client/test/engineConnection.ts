import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  InitializeRequest,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { type Engine, serve } from '../src/engine/languageServer';
import { SECTION } from '../src/names';

const ENGINE = join('..', 'server', 'target', 'web', 'engine', 'engine.js');

/** Why tests of the engine cannot run, if they cannot. */
export const NO_ENGINE = existsSync(ENGINE) ? false : 'the engine is built by mvn -Pweb process-classes -pl server';

export const FOLDER = 'file:///work/a%20b';
export const DOCKERFILE = `${FOLDER}/Dockerfile`;

/** Deprecated, but required. */
const WITHOUT_ROOT = { rootUri: null };

/** A client that the engine answers, with the workspace folder FOLDER. */
export class EngineConnection {
  readonly #connection: ProtocolConnection;
  readonly #published: PublishDiagnosticsParams[] = [];
  #waiting: (() => void)[] = [];

  private constructor(connection: ProtocolConnection) {
    this.#connection = connection;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      this.#waiting.splice(0).forEach((wake) => {
        wake();
      });
    });
    connection.listen();
  }

  static async open(t: TestContext, settings: Record<string, unknown> = {}): Promise<EngineConnection> {
    const engine = (await import(pathToFileURL(ENGINE).href)) as Engine;
    const { port1, port2 } = new MessageChannel();
    const server = createProtocolConnection(new PortMessageReader(port2), new PortMessageWriter(port2));
    serve(engine, server);
    server.listen();
    const client = createProtocolConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
    t.after(() => {
      client.dispose();
      server.dispose();
      port1.close();
    });
    const opened = new EngineConnection(client);
    await client.sendRequest(InitializeRequest.type, {
      processId: null,
      ...WITHOUT_ROOT,
      capabilities: {},
      workspaceFolders: [{ uri: FOLDER, name: 'work' }],
      initializationOptions: { [SECTION]: { ...settings, client: {} } },
    });
    return opened;
  }

  get protocol(): ProtocolConnection {
    return this.#connection;
  }

  async openText(text: string, uri = DOCKERFILE, languageId = 'dockerfile'): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Waits for diagnostics of a version of a document, and returns their codes. */
  async codes(version: number, uri = DOCKERFILE): Promise<string[]> {
    for (;;) {
      const index = this.#published.findIndex((one) => one.uri === uri && one.version === version);
      const found = this.#published.splice(0, index + 1).at(-1);
      if (index >= 0 && found !== undefined) {
        return found.diagnostics.map(({ code }) => String(code));
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}
