import * as vscode from 'vscode';
import { SELECTOR } from '../documents/selector';
import { Command, PRODUCT } from '../names';
import type { ServerState } from '../supervision/serverState';

const RESTART = { title: 'Restart', command: Command.restartServer };
const OUTPUT = { title: 'Show output', command: Command.showOutput };

/** The entry in the `{}` of the status bar, in all files that the server knows. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('dockerfileStages.server', SELECTOR);

  constructor() {
    this.#item.name = PRODUCT;
    this.show({ kind: 'idle' });
  }

  show(state: ServerState): void {
    const { text, detail } = words(state);
    const failed = state.kind === 'failed';
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.busy = state.kind === 'starting';
    this.#item.severity = failed ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.#item.command = failed ? RESTART : OUTPUT;
  }

  dispose(): void {
    this.#item.dispose();
  }
}

function words(state: ServerState): { readonly text: string; readonly detail: string } {
  switch (state.kind) {
    case 'idle':
      return { text: PRODUCT, detail: 'not needed yet' };
    case 'starting':
      return { text: PRODUCT, detail: 'starting' };
    case 'running':
      return { text: PRODUCT, detail: state.version === undefined ? 'ready' : `ready, server ${state.version}` };
    case 'failed':
      return { text: `${PRODUCT}: not running`, detail: state.reason };
  }
}
