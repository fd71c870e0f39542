import type { FileList } from './fileList';
import { type NamedText, readTexts, writeTexts } from './fileText';

const STORED = 'files';

/** The texts that this tab of the browser had before it was loaded again. */
export function keptTexts(): readonly NamedText[] | undefined {
  return readTexts(sessionStorage.getItem(STORED) ?? '');
}

/** Keeps the texts in this tab of the browser, so that loading the page again does not lose them. */
export function keepTexts(files: FileList): void {
  window.addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(STORED, writeTexts(files.texts));
    } catch {
      // They are too long for the storage: nothing is kept.
      sessionStorage.removeItem(STORED);
    }
  });
}
