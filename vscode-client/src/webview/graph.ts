// The script of the graph's page: it shows what the extension sends, and reports what the user opens.
import type { FromPage, ToPage } from '../graph/messages';
import { GraphView } from './graphView';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const elements = {
  frame: part('graph'),
  file: part('file'),
  smaller: part('smaller'),
  actual: part('actual'),
  larger: part('larger'),
  fit: part('fit'),
  keys: window,
};
const view = new GraphView(elements, (what) => {
  editor.postMessage(what);
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'draw':
      view.draw(data.file, data.svg);
      view.mark(data.marks);
      break;
    case 'mark':
      view.mark(data.marks);
      break;
    case 'say':
      view.say(data.sentence);
      break;
    case 'askPalette':
      sendPalette();
      break;
  }
});
part('export').addEventListener('click', sendPalette);
editor.postMessage({ type: 'ready' });

function sendPalette(): void {
  editor.postMessage({ type: 'export', palette: view.palette() });
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`The page has no ${id}.`);
  }
  return element;
}
