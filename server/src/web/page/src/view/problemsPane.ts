import type { Diagnostic } from '#engine/engine';
import type { DocumentDiagnostics } from '../engine/documents';
import type { FileList } from '../project/fileList';
import { button, element, part } from './dom';
import type { ShowPlace } from './graphPane';

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

/** The diagnostics of all files, with their number for screen readers too. */
export class ProblemsPane {
  readonly #files: FileList;
  readonly #show: ShowPlace;
  readonly #list = part('problems', HTMLElement);
  readonly #summary = part('summary', HTMLElement);
  readonly #found = new Map<string, readonly Diagnostic[]>();

  constructor(files: FileList, show: ShowPlace) {
    this.#files = files;
    this.#show = show;
  }

  update(documents: readonly DocumentDiagnostics[]): void {
    documents.forEach(({ model, diagnostics }) => this.#found.set(model.uri.toString(), diagnostics));
    const uris = this.#files.all.map(({ model }) => model.uri.toString());
    const found = uris.flatMap((uri) => (this.#found.get(uri) ?? []).map((diagnostic) => ({ uri, diagnostic })));
    // The worst come first, otherwise in the order of the files and lines.
    found.sort((one, other) => one.diagnostic.severity - other.diagnostic.severity);
    const items = found.map(({ uri, diagnostic }) => this.#item(uri, diagnostic));
    const before = [...this.#list.querySelectorAll('button')];
    const focused = before.findIndex((row) => row === document.activeElement);
    this.#list.replaceChildren(...(items.length === 0 ? [element('li', { class: 'empty' }, 'No problems.')] : items));
    if (focused >= 0) {
      this.#list.querySelectorAll('button')[Math.min(focused, items.length - 1)]?.focus();
    }
    this.#summarize(found.map(({ diagnostic }) => diagnostic));
  }

  #item(uri: string, { severity, message, range, code }: Diagnostic): HTMLElement {
    const name = this.#files.withUri(uri)?.name ?? uri;
    const open = (): void => {
      this.#show(uri, range.start);
    };
    const kind = SEVERITIES[severity] ?? '';
    const row = button('', open);
    row.append(
      element('span', { class: `severity ${kind}` }, kind),
      element('span', { class: 'message' }, message),
      element('span', { class: 'where' }, `${name}:${range.start.line + 1}`),
      element('span', { class: 'code' }, code),
    );
    return element('li', {}, row);
  }

  /** An equal text is not written again, so that it is not read out again. */
  #summarize(found: readonly Diagnostic[]): void {
    const counts = [
      [found.filter(({ severity }) => severity === 1).length, 'error'],
      [found.filter(({ severity }) => severity === 2).length, 'warning'],
      [found.filter(({ severity }) => severity > 2).length, 'hint'],
    ] as const;
    const parts = counts
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
    const text = parts.length === 0 ? 'No problems' : parts.join(', ');
    if (this.#summary.textContent !== text) {
      this.#summary.textContent = text;
    }
  }
}
