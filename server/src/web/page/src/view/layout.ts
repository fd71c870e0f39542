import { moveAmong, part } from './dom';

const STORED = 'textWidth';
const STEP = 4;
const [SMALLEST, LARGEST] = [25, 80];

/** The width of the text beside the graph, in percent, by mouse and by arrow keys. */
export function moveSplitter(): void {
  const splitter = part('splitter', HTMLElement);
  const root = document.documentElement;
  const set = (value: number): void => {
    const width = Math.round(Math.min(LARGEST, Math.max(SMALLEST, value)));
    root.style.setProperty('--text-width', `${width}%`);
    splitter.setAttribute('aria-valuenow', String(width));
    localStorage.setItem(STORED, String(width));
  };
  splitter.setAttribute('aria-valuemin', String(SMALLEST));
  splitter.setAttribute('aria-valuemax', String(LARGEST));
  const width = (): number => Number(splitter.getAttribute('aria-valuenow'));
  set(Number(localStorage.getItem(STORED) ?? '60') || 60);
  splitter.addEventListener('keydown', ({ key }) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[key] ?? 0;
    if (step !== 0) {
      set(width() + step);
    }
  });
  splitter.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    splitter.focus();
    splitter.setPointerCapture(event.pointerId);
  });
  splitter.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (splitter.hasPointerCapture(pointerId)) {
      set((clientX / root.clientWidth) * 100);
    }
  });
}

/** The views beside the text, of which one is shown. */
export function switchViews(): void {
  const list = part('views', HTMLElement);
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const show = (shown: HTMLElement): void => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === shown));
      tab.tabIndex = tab === shown ? 0 : -1;
      part(tab.getAttribute('aria-controls') ?? '', HTMLElement).hidden = tab !== shown;
    }
  };
  moveAmong(list, '[role=tab]', ['ArrowLeft', 'ArrowRight']);
  tabs.forEach((tab, index) => {
    tab.tabIndex = index === 0 ? 0 : -1;
    for (const event of ['click', 'focus']) {
      tab.addEventListener(event, () => {
        show(tab);
      });
    }
  });
}
