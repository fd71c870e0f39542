import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { explainEngine, reportFailure } from '../editor/failures';
import type { StageSession } from '../editor/stageSession';
import { failedEngine, NO_PROCESSES } from '../launch/messages';
import type { ServerState } from '../supervision/serverState';
import { Steps } from '../supervision/steps';
import { EngineClient, type StartWorker } from './engineClient';

/** The engine of this window where no server can be started. It is not restarted after a crash, but by the user. */
export class EngineSession implements StageSession {
  readonly #startWorker: StartWorker;
  readonly #output: vscode.LogOutputChannel;
  readonly #steps: Steps;
  readonly #stateChanges = new vscode.EventEmitter<ServerState>();
  #client: EngineClient | undefined;

  readonly onDidChangeState = this.#stateChanges.event;

  constructor(startWorker: StartWorker, output: vscode.LogOutputChannel) {
    this.#startWorker = startWorker;
    this.#output = output;
    this.#steps = new Steps((error) => {
      this.#fail(error instanceof Error ? error.message : String(error));
    });
  }

  async readyClient(): Promise<BaseLanguageClient | undefined> {
    await this.#steps.last;
    return this.#client?.state === State.Running ? this.#client : undefined;
  }

  start(): Promise<void> {
    return this.#steps.next(() => this.#start());
  }

  stop(): Promise<void> {
    return this.#steps.next(async () => {
      const client = this.#client;
      // Set first, so that the following stop does not count as a crash.
      this.#client = undefined;
      await client?.dispose();
    });
  }

  restart(): Promise<void> {
    void this.stop();
    return this.start();
  }

  followSettings(): Promise<void> {
    return this.#steps.next(async () => this.#client?.sendSettings());
  }

  async followFolders(): Promise<void> {
    await (this.#client === undefined ? undefined : this.restart());
  }

  explainEngine(): Promise<void> {
    return explainEngine(NO_PROCESSES, this.#output);
  }

  dispose(): void {
    this.#stateChanges.dispose();
  }

  async #start(): Promise<void> {
    if (this.#client !== undefined) {
      return;
    }
    this.#stateChanges.fire({ kind: 'starting' });
    const client = new EngineClient(this.#startWorker, this.#output);
    client.onDidChangeState(({ oldState, newState }) => {
      if (client === this.#client && oldState === State.Running && newState === State.Stopped) {
        this.#fail('it stopped unexpectedly');
      }
    });
    this.#client = client;
    await client.start();
    this.#stateChanges.fire({ kind: 'builtIn', summary: NO_PROCESSES.summary });
  }

  #fail(reason: string): void {
    this.#client = undefined;
    const failure = failedEngine(reason);
    this.#stateChanges.fire({ kind: 'failed', summary: failure.summary });
    void reportFailure(failure, this.#output);
  }
}
