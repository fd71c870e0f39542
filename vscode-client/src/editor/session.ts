import type { LogOutputChannel } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { findServer, type StartableServer } from '../launch/findServer';
import { thisMachine } from '../launch/machine';
import { failedStart, repeatedCrash } from '../launch/messages';
import { type LaunchSettings, sameSettings } from '../launch/settings';
import type { Setting } from '../names';
import { CrashHistory } from '../supervision/crashHistory';
import { ErrorOutput } from '../supervision/errorOutput';
import { currentLaunchSettings } from './configuration';
import { reportFailure } from './failures';
import { StageClient } from './stageClient';

/**
 * The one server of this window: at most one process at a time, started and ended in the order in which it was asked
 * for. Its promises resolve even when a start fails; the user has been told by then.
 */
export class Session {
  readonly #jar: string;
  readonly #output: LogOutputChannel;
  readonly #crashes = new CrashHistory();
  #client: StageClient | undefined;
  #launchedWith: LaunchSettings | undefined;
  #lastStep: Promise<void> = Promise.resolve();

  constructor(jar: string, output: LogOutputChannel) {
    this.#jar = jar;
    this.#output = output;
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

  /** Passes changed settings on, or starts the server anew if it would be started differently now. */
  followSettings(): Promise<void> {
    return this.#launchedWith !== undefined && sameSettings(this.#launchedWith, currentLaunchSettings())
      ? this.#next(async () => this.#client?.sendSettings())
      : this.restart();
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
    const launch = await findServer(this.#launchedWith, thisMachine(), this.#jar);
    if (launch.kind === 'failure') {
      this.#report(launch.message, launch.setting);
      return;
    }
    await this.#startClient(launch);
  }

  async #startClient({ command, log, setting }: StartableServer): Promise<void> {
    for (const line of [...log, `Starting ${[command.command, ...command.args].join(' ')}`]) {
      this.#output.info(line);
    }
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
    } catch (error) {
      this.#client = undefined;
      if (!client.abandoned) {
        await this.#log(errorOutput);
        this.#report(failedStart(errorOutput.reason ?? String(error)), setting);
      }
    }
  }

  async #end(): Promise<void> {
    const client = this.#client;
    // First, so that the end that follows does not count as a crash.
    this.#client = undefined;
    await client?.dispose();
  }

  #crashed(errorOutput: ErrorOutput): void {
    this.#client = undefined;
    void this.#log(errorOutput);
    if (this.#crashes.allowsRestartAfter(Date.now())) {
      this.#output.warn('The server stopped by itself and is started again.');
      void this.start();
    } else {
      this.#report(repeatedCrash(CrashHistory.LIMIT), undefined);
    }
  }

  async #log(errorOutput: ErrorOutput): Promise<void> {
    await errorOutput.complete();
    for (const line of errorOutput.lines) {
      this.#output.error(line);
    }
  }

  /** The message stays until the user closes it; the session does not wait for that. */
  #report(message: string, setting: Setting | undefined): void {
    void reportFailure(message, setting, this.#output);
  }
}
