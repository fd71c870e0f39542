import type { LogOutputChannel } from 'vscode';
import {
  DidChangeConfigurationNotification,
  LanguageClient,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient/node';
import type { ServerCommand } from '../launch/serverCommand';
import { PRODUCT, SECTION, SHOW_LOCATIONS } from '../names';
import type { ErrorOutput } from '../supervision/errorOutput';
import { clientOptions } from './clientOptions';
import { serverSettings } from './configuration';
import { type ShownLocations, showReferences } from './references';

/**
 * The language client for one server process. It never restarts the process and shows no message about its start or
 * end: the session does both, because it knows more. Messages about requests are shown as usual.
 */
export class StageClient extends LanguageClient {
  #abandoned = false;

  constructor(server: ServerCommand, output: LogOutputChannel, errorOutput: ErrorOutput) {
    super(SECTION, PRODUCT, executable(server), serverOptions(output, errorOutput));
    this.onNotification(SHOW_LOCATIONS, ({ uri, position, locations }: ShownLocations) =>
      showReferences(uri, position, locations),
    );
  }

  /** Whether the start was abandoned, so that its failure is not reported. */
  get abandoned(): boolean {
    return this.#abandoned;
  }

  /** Stops a server that has not answered the first request; a server that has answered is stopped by `dispose`. */
  abandonStart(): void {
    if (this.state === State.Starting) {
      this.#abandoned = true;
      this.serverProcess?.kill();
    }
  }

  /** Sends changed settings to the server. The first ones are part of the `initialize` request. */
  sendSettings(): Promise<void> {
    return this.sendNotification(DidChangeConfigurationNotification.type, { settings: serverSettings() });
  }

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, this.state === State.Running ? showNotification : false);
  }
}

function executable(server: ServerCommand) {
  return {
    command: server.command,
    args: [...server.args],
    options: { cwd: server.workingDirectory, env: server.environment, shell: server.throughShell },
  };
}

function serverOptions(output: LogOutputChannel, errorOutput: ErrorOutput): LanguageClientOptions {
  return {
    ...clientOptions(output),
    stdioOptions: {
      stdout: () => undefined,
      stderr: (stream) => {
        errorOutput.follow(stream, (line) => {
          output.debug(line);
        });
      },
    },
  };
}
