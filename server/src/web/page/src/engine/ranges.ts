import type { IPosition, IRange, Uri } from 'monaco-editor/editor';
import type { Position, Range } from '#engine/engine';

/** The editor counts lines and columns from 1, the engine from 0; both count UTF-16 code units. */
export function editorRange({ start, end }: Range): IRange {
  return {
    startLineNumber: start.line + 1,
    startColumn: start.character + 1,
    endLineNumber: end.line + 1,
    endColumn: end.character + 1,
  };
}

export function editorPosition({ line, character }: Position): IPosition {
  return { lineNumber: line + 1, column: character + 1 };
}

export function engineRange(range: IRange): Range {
  return {
    start: { line: range.startLineNumber - 1, character: range.startColumn - 1 },
    end: { line: range.endLineNumber - 1, character: range.endColumn - 1 },
  };
}

export function enginePosition({ lineNumber, column }: IPosition): Position {
  return { line: lineNumber - 1, character: column - 1 };
}

/** The line that the fragment of an address names, as in `#L4`; undefined if it names none. */
export function lineOf({ fragment }: Uri): number | undefined {
  const line = /^L(\d+)/.exec(fragment)?.[1];
  return line === undefined ? undefined : Number(line);
}
