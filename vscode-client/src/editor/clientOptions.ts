import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type LanguageClientOptions } from 'vscode-languageclient';
import { SELECTOR } from '../documents/selector';
import { SECTION } from '../names';
import { initializationOptions } from './configuration';
import { middleware } from './middleware';

/** How many unreadable messages in a row are accepted before the connection is closed. */
const TOLERATED_ERRORS = 3;

/** The options of a client of the server, and of the engine in the extension. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [...SELECTOR],
    diagnosticCollectionName: SECTION,
    outputChannel: output,
    initializationOptions,
    middleware: middleware(),
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count = 1) => ({
        action: count > TOLERATED_ERRORS ? ErrorAction.Shutdown : ErrorAction.Continue,
        handled: true,
      }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
  };
}
