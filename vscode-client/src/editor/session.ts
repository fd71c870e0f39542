import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { EngineClient, type StartWorker } from '../builtIn/engineClient';
import type { ExtensionFiles } from '../launch/extensionFiles';
import { findServer, type Launch, type StartableServer } from '../launch/findServer';
import { thisMachine } from '../launch/machine';
import {
  type Caution,
  type Failure,
  failedStart,
  repeatedCrash,
  unusableRuntimeLine,
  VIRTUAL_WORKSPACE,
} from '../launch/messages';
import { type LaunchSettings, sameSettings } from '../launch/settings';
import { NEAR_SCHEMES } from '../documents/selector';
import { CrashHistory } from '../supervision/crashHistory';
import { ErrorOutput } from '../supervision/errorOutput';
import type { ServerState } from '../supervision/serverState';
import { Steps } from '../supervision/steps';
import { explainEngine, reportCaution, reportFailure } from './failures';
import { currentLaunchSettings } from './launchConfiguration';
import { StageClient } from './stageClient';
import type { StageSession } from './stageSession';

/**
 * The server of this window: at most one process at a time, started and stopped in the order of the calls. Where there
 * is no Java, the engine of the extension takes its place. The promises also resolve if a start fails; the user has been
 * informed by then.
 */
export class Session implements StageSession {
  readonly #files: ExtensionFiles;
  readonly #output: vscode.LogOutputChannel;
  readonly #startWorker: StartWorker | undefined;
  readonly #steps: Steps;
  readonly #crashes = new CrashHistory();
  readonly #stateChanges = new vscode.EventEmitter<ServerState>();
  #client: StageClient | EngineClient | undefined;
  /** Why the engine answers, if it does. */
  #lacking: Failure | undefined;
  #launchedWith: LaunchSettings | undefined;
  #lastWarning: string | undefined;

  readonly onDidChangeState = this.#stateChanges.event;

  /** @param startWorker starts the engine; undefined if the extension was built without it */
  constructor(files: ExtensionFiles, output: vscode.LogOutputChannel, startWorker: StartWorker | undefined) {
    this.#files = files;
    this.#output = output;
    this.#startWorker = startWorker;
    this.#steps = new Steps((error) => {
      output.error(error instanceof Error ? error : String(error));
    });
  }

  async readyClient(): Promise<BaseLanguageClient | undefined> {
    await this.#steps.last;
    return this.#client?.state === State.Running ? this.#client : undefined;
  }

  start(): Promise<void> {
    return this.#steps.next(() => this.#launch());
  }

  stop(): Promise<void> {
    if (this.#client instanceof StageClient) {
      this.#client.abandonStart();
    }
    return this.#steps.next(() => this.#end());
  }

  restart(): Promise<void> {
    this.#crashes.forget();
    void this.stop();
    return this.start();
  }

  async followSettings(): Promise<void> {
    if (this.#launchedWith === undefined) {
      return;
    }
    await (sameSettings(this.#launchedWith, currentLaunchSettings())
      ? this.#steps.next(async () => this.#client?.sendSettings())
      : this.restart());
  }

  /** The server follows them itself. */
  async followFolders(): Promise<void> {
    if (this.#client instanceof EngineClient) {
      await this.restart();
    }
  }

  async explainEngine(): Promise<void> {
    if (this.#lacking !== undefined) {
      await explainEngine(this.#lacking, this.#output);
    }
  }

  dispose(): void {
    this.#stateChanges.dispose();
  }

  async #launch(): Promise<void> {
    if (this.#client !== undefined) {
      return;
    }
    this.#launchedWith = currentLaunchSettings();
    this.#stateChanges.fire({ kind: 'starting' });
    if (isVirtual() && this.#startWorker !== undefined) {
      await this.#startEngine(VIRTUAL_WORKSPACE, this.#startWorker);
      return;
    }
    await this.#follow(await findServer(this.#launchedWith, thisMachine(), this.#files));
  }

  async #follow(launch: Launch): Promise<void> {
    for (const line of launch.log) {
      this.#output.info(line);
    }
    if (launch.kind === 'failure') {
      if (launch.isWithoutJava && this.#startWorker !== undefined) {
        await this.#startEngine(launch, this.#startWorker);
      } else {
        this.#report(launch);
      }
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
    this.#use(client, errorOutput);
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

  /** Only the log says that there is no Java: what the user has asked for works. */
  async #startEngine(lacking: Failure, startWorker: StartWorker): Promise<void> {
    this.#output.info(lacking.message);
    const client = new EngineClient(startWorker, this.#output);
    this.#use(client, new ErrorOutput());
    try {
      await client.start();
      this.#lacking = lacking;
      this.#stateChanges.fire({ kind: 'builtIn', summary: lacking.summary });
    } catch (error) {
      this.#client = undefined;
      this.#output.error(`The built-in engine did not start: ${String(error)}`);
      this.#report(lacking);
    }
  }

  #use(client: StageClient | EngineClient, errorOutput: ErrorOutput): void {
    client.onDidChangeState(({ oldState, newState }) => {
      if (client === this.#client && oldState === State.Running && newState === State.Stopped) {
        this.#crashed(errorOutput);
      }
    });
    this.#client = client;
  }

  async #end(): Promise<void> {
    const client = this.#client;
    this.#lacking = undefined;
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

/** Whether the workspace has folders, and none of them is on a disk. */
function isVirtual(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 0 && !folders.some(({ uri }) => NEAR_SCHEMES.includes(uri.scheme));
}
