import type { Marks } from '../graph/marks';
import type { Palette } from '../graph/picture';
import { Viewport } from './viewport';

/** The elements of a page that shows a graph. */
export interface GraphElements {
  /** Has the class `graph`, and contains the picture. */
  readonly frame: HTMLElement;
  /** Shows the name of the file, or why there is no graph. */
  readonly file: HTMLElement;
  readonly smaller: HTMLElement;
  readonly actual: HTMLElement;
  readonly larger: HTMLElement;
  readonly fit: HTMLElement;
  /** Where the keys for the size are pressed. */
  readonly keys: EventTarget;
}

/** What the user opens in a graph. */
export type Opened =
  { readonly type: 'openNode'; readonly node: string } | { readonly type: 'openLine'; readonly line: number };

/** Shows the picture of a graph and its marks, and reports what is opened. It knows nothing about Dockerfiles. */
export class GraphView {
  readonly #frame: HTMLElement;
  readonly #file: HTMLElement;
  readonly #viewport: Viewport;
  /** The node that was last scrolled into view. It is not scrolled to again, so that the reader can scroll away. */
  #revealed: string | undefined;

  constructor(elements: GraphElements, opened: (what: Opened) => void) {
    this.#frame = elements.frame;
    this.#file = elements.file;
    this.#viewport = new Viewport(elements.frame, (zoom) => {
      elements.actual.textContent = `${Math.round(zoom * 100)}%`;
    });
    this.#changeSizeWith(elements);
    this.#frame.addEventListener('click', ({ target }) => {
      open(target, opened);
    });
    this.#frame.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open(event.target, opened);
      }
    });
  }

  /** A new drawing of the same file keeps the scroll position, and the focus on the same node. */
  draw(name: string, svg: string): void {
    const frame = this.#frame;
    const isAnother = this.#file.textContent !== name;
    const { scrollLeft, scrollTop } = frame;
    const focused =
      document.activeElement instanceof SVGElement && frame.contains(document.activeElement)
        ? document.activeElement
        : undefined;
    const before = focused?.getBoundingClientRect();
    this.#file.textContent = name;
    this.#file.title = name;
    frame.innerHTML = svg;
    this.#viewport.keepSize();
    if (isAnother) {
      frame.scrollTo((frame.scrollWidth - frame.clientWidth) / 2, 0);
      this.#revealed = undefined;
      return;
    }
    frame.scrollTo(scrollLeft, scrollTop);
    const again = this.#nodeElement(focused?.dataset['node'] ?? '');
    if (again !== null && before !== undefined) {
      again.focus({ preventScroll: true });
      const after = again.getBoundingClientRect();
      frame.scrollBy(after.left - before.left, after.top - before.top);
    }
  }

  mark({ current, needed, lines, pointed }: Marks): void {
    this.#frame.classList.toggle('marked', current !== undefined);
    for (const element of this.#frame.querySelectorAll<SVGElement>('[data-node], [data-line]')) {
      const { node, line } = element.dataset;
      const isNeeded = node === undefined ? lines.includes(Number(line)) : needed.includes(node);
      element.classList.toggle('current', node !== undefined && node === current);
      element.classList.toggle('needed', isNeeded);
      element.classList.toggle('pointed', line !== undefined && Number(line) === pointed);
    }
    if (current !== undefined && current !== this.#revealed) {
      this.#viewport.reveal(this.#nodeElement(current));
    }
    this.#revealed = current;
  }

  /** Shows a sentence instead of a graph. */
  say(sentence: string): void {
    this.#file.textContent = sentence;
    this.#frame.replaceChildren();
  }

  /** Shows the whole graph, also when its frame gets another size. */
  fit(): void {
    this.#viewport.fit();
  }

  /** The colours that the page shows the graph in. */
  palette(): Palette {
    const colours = getComputedStyle(this.#frame);
    const value = (name: string): string => colours.getPropertyValue(`--graph-${name}`).trim();
    return {
      background: value('background'),
      foreground: value('foreground'),
      muted: value('muted'),
      stage: value('stage'),
      target: value('target'),
      font: value('font'),
    };
  }

  #changeSizeWith({ smaller, actual, larger, fit, keys }: GraphElements): void {
    const enlarge = (): void => {
      this.#viewport.enlarge();
    };
    const shrink = (): void => {
      this.#viewport.shrink();
    };
    const showActualSize = (): void => {
      this.#viewport.actualSize();
    };
    const fitAll = (): void => {
      this.#viewport.fit();
    };
    // '=' is the same key as '+' without Shift, on many keyboards.
    const actions = new Map([
      ['+', enlarge],
      ['=', enlarge],
      ['-', shrink],
      ['0', showActualSize],
      ['f', fitAll],
    ]);
    keys.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey && !event.altKey) {
        actions.get(event.key)?.();
      }
    });
    larger.addEventListener('click', enlarge);
    smaller.addEventListener('click', shrink);
    actual.addEventListener('click', showActualSize);
    fit.addEventListener('click', fitAll);
  }

  #nodeElement(id: string): SVGElement | null {
    return this.#frame.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`);
  }
}

function open(target: EventTarget | null, opened: (what: Opened) => void): void {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-node], [data-line]') : null;
  const { node, line } = element?.dataset ?? {};
  if (node !== undefined) {
    opened({ type: 'openNode', node });
  } else if (line !== undefined) {
    opened({ type: 'openLine', line: Number(line) });
  }
}
