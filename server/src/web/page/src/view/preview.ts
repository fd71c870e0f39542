import type { ConfirmedTextEdit } from '#engine/engine';

export interface PreviewLine {
  /** Counted from 1; of the text before the edits for a removed line, and after them for an added one. */
  readonly number: number;
  readonly kind: 'same' | 'removed' | 'added';
  readonly parts: readonly { readonly text: string; readonly isChanged: boolean }[];
}

const CONTEXT = 1;

/**
 * The changed lines of a text, with a line before and after each. The edits are within lines that stay lines, as those of
 * a rename are, so that the numbers of lines are the same before and after.
 */
export function previewOf(text: string, edits: readonly ConfirmedTextEdit[]): readonly (readonly PreviewLine[])[] {
  const lines = text.split('\n');
  const changed = [...new Set(edits.map(({ range }) => range.start.line))].sort((one, other) => one - other);
  return groups(changed).map(([first, last]) => {
    const from = Math.max(0, first - CONTEXT);
    const shown = lines.slice(from, last + CONTEXT + 1);
    return shown.flatMap((line, index) => linesAt(from + index, line, edits));
  });
}

/** Changed lines that are near each other are shown together. */
function groups(changed: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const line of changed) {
    const last = found.at(-1);
    if (last !== undefined && line - last[1] <= 2 * CONTEXT + 1) {
      last[1] = line;
    } else {
      found.push([line, line]);
    }
  }
  return found;
}

function linesAt(index: number, line: string, edits: readonly ConfirmedTextEdit[]): readonly PreviewLine[] {
  const here = edits
    .filter(({ range }) => range.start.line === index)
    .sort((one, other) => one.range.start.character - other.range.start.character);
  const number = index + 1;
  if (here.length === 0) {
    return [{ number, kind: 'same', parts: [{ text: line, isChanged: false }] }];
  }
  return [
    { number, kind: 'removed', parts: partsOf(line, here, ({ range }) => textOf(line, range)) },
    { number, kind: 'added', parts: partsOf(line, here, ({ newText }) => newText) },
  ];
}

function textOf(line: string, { start, end }: ConfirmedTextEdit['range']): string {
  return line.slice(start.character, end.line > start.line ? undefined : end.character);
}

function partsOf(
  line: string,
  edits: readonly ConfirmedTextEdit[],
  shown: (edit: ConfirmedTextEdit) => string,
): PreviewLine['parts'] {
  let at = 0;
  const parts = edits.flatMap((edit) => {
    const before = { text: line.slice(at, edit.range.start.character), isChanged: false };
    at = edit.range.start.character + textOf(line, edit.range).length;
    return [before, { text: shown(edit), isChanged: true }];
  });
  return [...parts, { text: line.slice(at), isChanged: false }].filter(({ text }) => text !== '');
}
