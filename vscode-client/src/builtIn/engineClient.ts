import type { LogOutputChannel } from 'vscode';
import { BaseLanguageClient, DidChangeConfigurationNotification, type MessageTransports } from 'vscode-languageclient';
import { clientOptions } from '../editor/clientOptions';
import { serverSettings } from '../editor/configuration';
import { PRODUCT, SECTION } from '../names';
import { WorkspaceFiles } from './workspaceFiles';

/** A worker with the engine. */
export interface EngineWorker {
  readonly transports: MessageTransports;
  end(): void;
}

export type StartWorker = () => Promise<EngineWorker>;

/** The engine of the extension, in a worker: it answers as the server does, but reads no files itself. */
export class EngineClient extends BaseLanguageClient {
  readonly #startWorker: StartWorker;
  readonly #output: LogOutputChannel;
  #worker: EngineWorker | undefined;
  #files: WorkspaceFiles | undefined;

  constructor(startWorker: StartWorker, output: LogOutputChannel) {
    super(SECTION, PRODUCT, clientOptions(output));
    this.#startWorker = startWorker;
    this.#output = output;
  }

  /** Also starts to send the files of the workspace; features work before all are read. */
  override async start(): Promise<void> {
    await super.start();
    // The client calls this method again before each message.
    if (this.#files === undefined) {
      this.#files = new WorkspaceFiles(this, this.#output);
      this.#files.readAll();
    }
  }

  sendSettings(): Promise<void> {
    return this.sendNotification(DidChangeConfigurationNotification.type, { settings: serverSettings() });
  }

  override async dispose(timeout?: number): Promise<void> {
    this.#files?.dispose();
    try {
      await super.dispose(timeout);
    } finally {
      this.#worker?.end();
    }
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.#worker = await this.#startWorker();
    return this.#worker.transports;
  }
}
