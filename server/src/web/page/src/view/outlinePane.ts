import type { editor } from 'monaco-editor/editor';
import type { DocumentSymbol } from '#engine/engine';
import type { RemoteSession } from '#engine/remote';
import { element, moveAmong, part } from './dom';
import type { ShowPlace } from './graphPane';

/** The stages and instructions of the current file. */
export class OutlinePane {
  readonly #session: RemoteSession;
  readonly #editor: editor.ICodeEditor;
  readonly #show: ShowPlace;
  readonly #tree = part('outline', HTMLElement);

  constructor(session: RemoteSession, shownEditor: editor.ICodeEditor, show: ShowPlace) {
    this.#session = session;
    this.#editor = shownEditor;
    this.#show = show;
    moveAmong(this.#tree, '[role=treeitem]', ['ArrowUp', 'ArrowDown']);
    this.#tree.addEventListener('focusin', ({ target }) => {
      this.#tree.querySelectorAll('[role=treeitem]').forEach((item) => {
        item.setAttribute('tabindex', item === target ? '0' : '-1');
      });
    });
  }

  async refresh(): Promise<void> {
    const uri = this.#editor.getModel()?.uri.toString();
    const symbols = uri === undefined ? [] : await this.#session.documentSymbols(uri);
    const before = [...this.#tree.querySelectorAll('[role=treeitem]')];
    const focused = before.findIndex((item) => item === document.activeElement);
    const items = symbols.flatMap((symbol) => this.#items(symbol, 1, uri ?? ''));
    const empty = element('li', { class: 'empty', role: 'presentation' }, 'This file has no stages.');
    this.#tree.replaceChildren(...(items.length === 0 ? [empty] : items));
    items[Math.max(0, focused)]?.setAttribute('tabindex', '0');
    items[focused]?.focus();
  }

  #items(symbol: DocumentSymbol, level: number, uri: string): readonly HTMLElement[] {
    const { name, detail, selectionRange, children } = symbol;
    const attributes = { role: 'treeitem', 'aria-level': String(level), tabindex: '-1', class: `level-${level}` };
    const item = element('li', attributes, element('span', {}, name), element('small', {}, detail));
    const open = (): void => {
      this.#show(uri, selectionRange.start);
    };
    item.addEventListener('click', open);
    item.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open();
      }
    });
    return [item, ...children.flatMap((child) => this.#items(child, level + 1, uri))];
  }
}
