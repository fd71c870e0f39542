import type { Example } from 'examples:';
import type { FileList } from '../project/fileList';
import { writeTexts } from '../project/fileText';
import { dialog } from './dialog';
import { element, part } from './dom';

/** Replaces the files by those of an example, and asks before if that loses something. */
export function offerExamples(files: FileList, examples: readonly Example[]): void {
  const choice = part('examples', HTMLSelectElement);
  choice.append(...examples.map(({ title }, index) => element('option', { value: String(index) }, title)));
  choice.addEventListener('change', () => {
    const example = examples[Number(choice.value)];
    choice.value = '';
    if (example !== undefined) {
      void mayReplace(files, examples).then((may) => {
        if (may) {
          files.replaceAll(example.files);
        }
      });
    }
  });
}

async function mayReplace(files: FileList, examples: readonly Example[]): Promise<boolean> {
  const written = writeTexts(files.texts);
  if (examples.some((example) => writeTexts(example.files) === written)) {
    return true;
  }
  const answer = await dialog({
    title: 'Replace your files?',
    name: 'question',
    content: [element('p', {}, 'The files of the example replace yours. Share… makes a link that keeps them.')],
    accept: 'Replace',
    result: () => true,
  });
  return answer === true;
}
