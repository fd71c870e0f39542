import type { FileList } from '../project/fileList';
import type { NamedText } from '../project/fileText';
import { part } from './dom';

const LARGEST_FILE = 2 * 1024 * 1024;

/** Opens files of the user's computer: chosen, or dropped onto the page. They are only read. */
export function openFiles(files: FileList, say: (sentence: string) => void): void {
  const chosen = part('chosen', HTMLInputElement);
  part('open', HTMLButtonElement).addEventListener('click', () => {
    chosen.click();
  });
  chosen.addEventListener('change', () => {
    void addAll(files, [...(chosen.files ?? [])], say).finally(() => {
      chosen.value = '';
    });
  });
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) {
      event.preventDefault();
    }
  });
  window.addEventListener(
    'drop',
    (event) => {
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length > 0) {
        event.preventDefault();
        event.stopPropagation();
        void addAll(files, dropped, say);
      }
    },
    { capture: true },
  );
}

async function addAll(files: FileList, chosen: readonly File[], say: (sentence: string) => void): Promise<void> {
  const texts: NamedText[] = [];
  for (const file of chosen) {
    const text = file.size > LARGEST_FILE ? '\0' : await file.text();
    if (text.includes('\0')) {
      say(`'${file.name}' is not a text, or too large.`);
    } else {
      texts.push({ name: file.name, text });
    }
  }
  texts.forEach((text) => {
    files.add(text);
  });
}
