import type { DocumentEdits, LeftPlace, Rename } from '#engine/engine';
import type { FileList } from '../project/fileList';
import { dialog } from './dialog';
import { element } from './dom';
import { type PreviewLine, previewOf } from './preview';

/** Why an edit may not be wanted; edits without a reason are certain. */
const DOUBTS: Readonly<Partial<Record<string, string>>> = {
  guess: 'It is not certain that this means the stage.',
  command: 'The text of a command may mean something else.',
  mention: 'Only the word suggests that the stage is meant.',
};
const MARK = { same: ' ', removed: '−', added: '+' } as const;
const SPOKEN = { same: '', removed: 'before: ', added: 'after: ' } as const;

interface Choice {
  readonly change: DocumentEdits;
  readonly box: HTMLInputElement;
}

/** Shows the edits of all files before they are made, and the places that stay. */
export function confirmRename(
  files: FileList,
  rename: Rename,
  oldName: string,
  newName: string,
): Promise<readonly DocumentEdits[] | undefined> {
  const choices = rename.documentChanges.flatMap(choicesOf);
  const content = [...choices.map((choice) => fileSection(files, choice)), ...leftSection(files, rename.left)];
  const count = new Set(choices.map(({ change }) => change.uri)).size;
  const accepted = (): readonly DocumentEdits[] => choices.filter(({ box }) => box.checked).map(({ change }) => change);
  return dialog({
    title: `Rename ${oldName} to ${newName} in ${count === 1 ? '1 file' : `${count} files`}`,
    name: 'rename-preview',
    content,
    accept: 'Rename',
    result: accepted,
  });
}

export async function refuseRename(newName: string, sentence: string): Promise<void> {
  await dialog({
    title: `Not renamed to ${newName}`,
    name: 'question',
    content: [element('p', { role: 'alert' }, sentence)],
    result: () => true,
  });
}

/** Certain edits and doubtful ones of a file are chosen apart. */
function choicesOf({ uri, edits }: DocumentEdits): readonly Choice[] {
  const isDoubtful = ({ confirmation }: DocumentEdits['edits'][number]): boolean => DOUBTS[confirmation] !== undefined;
  const parts = [edits.filter((edit) => !isDoubtful(edit)), edits.filter(isDoubtful)];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => {
      const box = element('input', { type: 'checkbox' });
      box.checked = !part.some(isDoubtful);
      return { change: { uri, edits: part }, box };
    });
}

function fileSection(files: FileList, { change, box }: Choice): HTMLElement {
  const file = files.withUri(change.uri);
  const name = file?.name ?? change.uri;
  const doubts = new Set(change.edits.flatMap(({ confirmation }) => DOUBTS[confirmation] ?? []));
  const groups = previewOf(file?.model.getValue() ?? '', change.edits);
  const section = element(
    'section',
    { 'aria-label': name },
    element('h3', {}, element('label', {}, box, ` ${name}`)),
    ...[...doubts].map((doubt) => element('p', { class: 'doubt' }, doubt)),
    ...groups.map((lines) => element('div', { class: 'diff', tabindex: '0', role: 'group' }, ...lines.map(lineRow))),
  );
  section.querySelectorAll('.diff').forEach((group) => {
    group.setAttribute('aria-label', `Changes of ${name}`);
  });
  return section;
}

function lineRow({ number, kind, parts }: PreviewLine): HTMLElement {
  return element(
    'div',
    { class: `row ${kind}` },
    element('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
    element('span', { class: 'mark', 'aria-hidden': 'true' }, MARK[kind]),
    element('span', { class: 'spoken' }, SPOKEN[kind]),
    element(
      'code',
      {},
      ...parts.map(({ text, isChanged }) => (isChanged ? element('mark', {}, text) : element('span', {}, text))),
    ),
  );
}

function leftSection(files: FileList, left: readonly LeftPlace[]): readonly HTMLElement[] {
  if (left.length === 0) {
    return [];
  }
  const items = left.map(({ uri, range, text, reason }) =>
    element(
      'li',
      {},
      element('code', {}, `${files.withUri(uri)?.name ?? uri}:${range.start.line + 1}`),
      ` ${text}: ${reason}`,
    ),
  );
  return [element('section', { class: 'left' }, element('h3', {}, 'Not renamed'), element('ul', {}, ...items))];
}
