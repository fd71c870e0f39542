// The script of the graph's page. It knows nothing about Dockerfiles: it shows a picture and reports clicks.
import type { Marks } from '../graph/marks';
import type { FromPage, ToPage } from '../graph/messages';
import type { Palette } from '../graph/picture';
import { Viewport } from './viewport';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const graph = part('graph');
const file = part('file');
const viewport = new Viewport(graph, (zoom) => {
  part('actual').textContent = `${Math.round(zoom * 100)}%`;
});
/** The node that was last scrolled into view. It is not scrolled to again, so that the reader can scroll away. */
let revealed: string | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'draw':
      draw(data.file, data.svg);
      mark(data.marks);
      break;
    case 'mark':
      mark(data.marks);
      break;
    case 'say':
      file.textContent = data.sentence;
      graph.replaceChildren();
      break;
    case 'askPalette':
      sendPalette();
      break;
  }
});

graph.addEventListener('click', (event) => {
  open(event.target);
});
graph.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    open(event.target);
  }
});

const sizes: Readonly<Record<string, () => void>> = {
  '+': () => {
    viewport.enlarge();
  },
  // The same key without Shift, on many keyboards.
  '=': () => {
    viewport.enlarge();
  },
  '-': () => {
    viewport.shrink();
  },
  '0': () => {
    viewport.actualSize();
  },
  f: () => {
    viewport.fit();
  },
};
window.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
  if (!ctrlKey && !metaKey && !altKey) {
    sizes[key]?.();
  }
});
part('larger').addEventListener('click', () => {
  viewport.enlarge();
});
part('smaller').addEventListener('click', () => {
  viewport.shrink();
});
part('actual').addEventListener('click', () => {
  viewport.actualSize();
});
part('fit').addEventListener('click', () => {
  viewport.fit();
});
part('export').addEventListener('click', sendPalette);
editor.postMessage({ type: 'ready' });

/** A new drawing of the same file keeps the scroll position, and the focus on the same node. */
function draw(name: string, svg: string): void {
  const isAnother = file.textContent !== name;
  const { scrollLeft, scrollTop } = graph;
  const focused = document.activeElement instanceof SVGElement ? document.activeElement : undefined;
  const before = focused?.getBoundingClientRect();
  file.textContent = name;
  file.title = name;
  graph.innerHTML = svg;
  viewport.keepSize();
  if (isAnother) {
    graph.scrollTo((graph.scrollWidth - graph.clientWidth) / 2, 0);
    revealed = undefined;
    return;
  }
  graph.scrollTo(scrollLeft, scrollTop);
  const again = nodeElement(focused?.dataset['node'] ?? '');
  if (again !== null && before !== undefined) {
    again.focus({ preventScroll: true });
    const after = again.getBoundingClientRect();
    graph.scrollBy(after.left - before.left, after.top - before.top);
  }
}

function nodeElement(id: string): SVGElement | null {
  return graph.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`);
}

function open(target: EventTarget | null): void {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-node], [data-line]') : null;
  const { node, line } = element?.dataset ?? {};
  if (node !== undefined) {
    editor.postMessage({ type: 'openNode', node });
  } else if (line !== undefined) {
    editor.postMessage({ type: 'openLine', line: Number(line) });
  }
}

function mark({ current, needed, lines, pointed }: Marks): void {
  graph.classList.toggle('marked', current !== undefined);
  for (const element of graph.querySelectorAll<SVGElement>('[data-node], [data-line]')) {
    const { node, line } = element.dataset;
    const isNeeded = node === undefined ? lines.includes(Number(line)) : needed.includes(node);
    element.classList.toggle('current', node !== undefined && node === current);
    element.classList.toggle('needed', isNeeded);
    element.classList.toggle('pointed', line !== undefined && Number(line) === pointed);
  }
  if (current !== undefined && current !== revealed) {
    viewport.reveal(nodeElement(current));
  }
  revealed = current;
}

function sendPalette(): void {
  const colours = getComputedStyle(document.body);
  const value = (name: string): string => colours.getPropertyValue(`--graph-${name}`).trim();
  const palette: Palette = {
    background: value('background'),
    foreground: value('foreground'),
    muted: value('muted'),
    stage: value('stage'),
    target: value('target'),
    font: value('font'),
  };
  editor.postMessage({ type: 'export', palette });
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`The page has no ${id}.`);
  }
  return element;
}
