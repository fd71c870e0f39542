// The script of the graph's page. It knows nothing of Dockerfiles: it shows a picture and says what was clicked.
import type { Marks } from '../graph/marks';
import type { FromPage, ToPage } from '../graph/messages';
import type { Palette } from '../graph/picture';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const ZOOM_STEP = 1.1;

const editor = acquireVsCodeApi();
const graph = part('graph');
const file = part('file');
let zoom = 1;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'draw':
      file.textContent = data.file;
      graph.innerHTML = data.svg;
      applyZoom();
      break;
    case 'mark':
      mark(data.marks, data.reveal);
      break;
    case 'say':
      file.textContent = '';
      graph.textContent = data.sentence;
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
graph.addEventListener(
  'wheel',
  (event) => {
    if (event.ctrlKey) {
      event.preventDefault();
      zoom *= event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
      applyZoom();
    }
  },
  { passive: false },
);
part('export').addEventListener('click', sendPalette);
editor.postMessage({ type: 'ready' });

function open(target: EventTarget | null): void {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-node], [data-line]') : null;
  const { node, line } = element?.dataset ?? {};
  if (node !== undefined) {
    editor.postMessage({ type: 'openNode', node });
  } else if (line !== undefined) {
    editor.postMessage({ type: 'openLine', line: Number(line) });
  }
}

function mark({ current, needed, lines, pointed }: Marks, reveal: boolean): void {
  graph.classList.toggle('marked', current !== undefined);
  for (const element of graph.querySelectorAll<SVGElement>('[data-node], [data-line]')) {
    const { node, line } = element.dataset;
    const isNeeded = node === undefined ? lines.includes(Number(line)) : needed.includes(node);
    const isCurrent = node !== undefined && node === current;
    element.classList.toggle('current', isCurrent);
    element.classList.toggle('needed', isNeeded);
    element.classList.toggle('pointed', line !== undefined && Number(line) === pointed);
    if (isCurrent && reveal) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
}

/** A picture is as wide as it is drawn, or as the page where that is narrower, until somebody zooms. */
function applyZoom(): void {
  const picture = graph.querySelector('svg');
  if (picture !== null) {
    picture.style.width = `${picture.viewBox.baseVal.width * zoom}px`;
    picture.style.maxWidth = zoom === 1 ? '100%' : 'none';
    picture.style.height = 'auto';
  }
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
