import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { ExtensionFiles } from '../launch/extensionFiles';
import { findServer, type Launch, type StartableServer } from '../launch/findServer';
import { thisMachine } from '../launch/machine';
import { type Caution, type Failure, failedStart, repeatedCrash, unusableRuntimeLine } from '../launch/messages';
import { type LaunchSettings, sameSettings } from '../launch/settings';
import { CrashHistory } from '../supervision/crashHistory';
import { ErrorOutput } from '../supervision/errorOutput';
import type { ServerState } from '../supervision/serverState';
import { currentLaunchSettings } from './configuration';
import { reportCaution, reportFailure } from './failures';
import { StageClient } from './stageClient';

/**
 * The server of this window: at most one process at a time, started and stopped in the order of the calls. The promises
 * also resolve if a start fails; the user has been informed by then.
 */
export class Session implements vscode.Disposable {
  readonly #files: ExtensionFiles;
  readonly #output: vscode.LogOutputChannel;
  readonly #crashes = new CrashHistory();
  readonly #stateChanges = new vscode.EventEmitter<ServerState>();
  #client: StageClient | undefined;
  #launchedWith: LaunchSettings | undefined;
  #lastWarning: string | undefined;
  #lastStep: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.#stateChanges.event;

  constructor(files: ExtensionFiles, output: vscode.LogOutputChannel) {
    this.#files = files;
    this.#output = output;
  }

  /** The client if its server is ready, else undefined. Waits for a start in progress. */
  async readyClient(): Promise<StageClient | undefined> {
    await this.#lastStep;
    return this.#client?.state === State.Running ? this.#client : undefined;
  }

  start(): Promise<void> {
    return this.#next(() => this.#launch());
  }

  stop(): Promise<void> {
    this.#client?.abandonStart();
    return this.#next(() => this.#end());
  }

  restart(): Promise<void> {
    this.#crashes.forget();
    void this.stop();
    return this.start();
  }

  /** Sends changed settings to the server, or restarts it if they change how it is started. */
  async followSettings(): Promise<void> {
    if (this.#launchedWith === undefined) {
      return;
    }
    await (sameSettings(this.#launchedWith, currentLaunchSettings())
      ? this.#next(async () => this.#client?.sendSettings())
      : this.restart());
  }

  dispose(): void {
    this.#stateChanges.dispose();
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#lastStep = this.#lastStep.then(step).catch((error: unknown) => {
      this.#output.error(error instanceof Error ? error : String(error));
    });
    return this.#lastStep;
  }

  async #launch(): Promise<void> {
    if (this.#client !== undefined) {
      return;
    }
    this.#launchedWith = currentLaunchSettings();
    this.#stateChanges.fire({ kind: 'starting' });
    await this.#follow(await findServer(this.#launchedWith, thisMachine(), this.#files));
  }

  async #follow(launch: Launch): Promise<void> {
    for (const line of launch.log) {
      this.#output.info(line);
    }
    if (launch.kind === 'failure') {
      this.#report(launch);
      return;
    }
    const reason = await this.#startClient(launch);
    if (reason !== undefined && launch.otherwise !== undefined) {
      this.#output.warn(unusableRuntimeLine(launch.command.command, reason));
      await this.#follow(await launch.otherwise());
    } else if (reason !== undefined) {
      this.#report(failedStart(reason, launch.setting));
    }
  }

  /** The reason why the server did not start; undefined if it did, or if the start was abandoned. */
  async #startClient({ command, caution }: StartableServer): Promise<string | undefined> {
    this.#output.info(`Starting ${[command.command, ...command.args].join(' ')}`);
    const errorOutput = new ErrorOutput();
    const client = new StageClient(command, this.#output, errorOutput);
    client.onDidChangeState(({ oldState, newState }) => {
      if (client === this.#client && oldState === State.Running && newState === State.Stopped) {
        this.#crashed(errorOutput);
      }
    });
    this.#client = client;
    try {
      await client.start();
      const version = client.initializeResult?.serverInfo?.version;
      this.#stateChanges.fire({ kind: 'running', version, ...(caution && { caution }) });
      this.#warn(caution);
      return undefined;
    } catch (error) {
      this.#client = undefined;
      if (client.abandoned) {
        return undefined;
      }
      await this.#log(errorOutput);
      return errorOutput.reason ?? String(error);
    }
  }

  async #end(): Promise<void> {
    const client = this.#client;
    // Set first, so that the following stop does not count as a crash.
    this.#client = undefined;
    await client?.dispose();
  }

  #crashed(errorOutput: ErrorOutput): void {
    this.#client = undefined;
    void this.#log(errorOutput);
    if (this.#crashes.allowsRestartAfter(Date.now())) {
      this.#output.warn('The server stopped unexpectedly and is started again.');
      void this.start();
    } else {
      this.#report(repeatedCrash(CrashHistory.LIMIT));
    }
  }

  async #log(errorOutput: ErrorOutput): Promise<void> {
    await errorOutput.complete();
    for (const line of errorOutput.lines) {
      this.#output.error(line);
    }
  }

  /** The message stays until the user closes it; the session does not wait for that. */
  #report(failure: Failure): void {
    this.#stateChanges.fire({ kind: 'failed', summary: failure.summary });
    void reportFailure(failure, this.#output);
  }

  /** Does not repeat a message after a restart. */
  #warn(caution: Caution | undefined): void {
    if (caution !== undefined && caution.message !== this.#lastWarning) {
      void reportCaution(caution, this.#output);
    }
    this.#lastWarning = caution?.message;
  }
}
