import * as vscode from 'vscode';
import { SELECTOR } from '../documents/selector';
import { Command, EXPLAIN_ENGINE, PRODUCT } from '../names';
import type { ServerState } from '../supervision/serverState';

const RESTART = { title: 'Restart', command: Command.restartServer };
const EXPLAIN = {
  title: 'Explain',
  tooltip: 'Why the built-in engine answers, and what the server would add',
  command: EXPLAIN_ENGINE,
};
const OUTPUT = { title: 'Show output', command: Command.showOutput };

/** The entry in the `{}` of the status bar, for all files that the server knows. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('dockerfileStages.server', SELECTOR);

  constructor() {
    this.#item.name = PRODUCT;
    this.show({ kind: 'idle' });
  }

  show(state: ServerState): void {
    const { text, detail, severity, command } = appearance(state);
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.busy = state.kind === 'starting';
    this.#item.severity = severity;
    this.#item.command = command;
  }

  dispose(): void {
    this.#item.dispose();
  }
}

interface Appearance {
  readonly text: string;
  /** Kept short, because a long one hides the action. */
  readonly detail: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly command: vscode.Command;
}

function appearance(state: ServerState): Appearance {
  const usual = { text: PRODUCT, severity: vscode.LanguageStatusSeverity.Information, command: OUTPUT };
  switch (state.kind) {
    case 'idle':
      return { ...usual, detail: 'not needed yet' };
    case 'starting':
      return { ...usual, detail: 'starting' };
    case 'running':
      return { ...usual, ...running(state.version, state.caution) };
    case 'builtIn':
      return { ...usual, detail: `built-in engine, ${state.summary}`, command: EXPLAIN };
    case 'failed':
      return {
        text: PRODUCT,
        detail: `not running: ${state.summary}`,
        severity: vscode.LanguageStatusSeverity.Error,
        command: RESTART,
      };
  }
}

function running(version: string | undefined, caution: { summary: string; setting: string } | undefined) {
  return caution === undefined
    ? { detail: version === undefined ? 'ready' : `ready, server ${version}` }
    : {
        detail: caution.summary,
        severity: vscode.LanguageStatusSeverity.Warning,
        command: {
          title: 'Open setting',
          command: 'workbench.action.openSettings',
          arguments: [`@id:${caution.setting}`],
        },
      };
}
