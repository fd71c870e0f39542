import { editor, type IRange, type Uri } from 'monaco-editor/editor';
import type { Position } from '#engine/engine';
import { editorPosition, lineOf } from '../engine/ranges';
import type { FileList } from '../project/fileList';

/** Shows the current file in the editor, and the places that features lead to; returns what shows a place. */
export function openPlaces(
  files: FileList,
  shown: editor.IStandaloneCodeEditor,
): (uri: string, position: Position) => void {
  const states = new WeakMap<editor.ITextModel, editor.ICodeEditorViewState | null>();
  files.onChange(() => {
    const [before, model] = [shown.getModel(), files.current?.model ?? null];
    if (before === model) {
      return;
    }
    if (before !== null) {
      states.set(before, shown.saveViewState());
    }
    shown.setModel(model);
    shown.restoreViewState(model === null ? null : (states.get(model) ?? null));
  });
  editor.registerEditorOpener({
    openCodeEditor: (_source, resource, place) => open(files, shown, resource, rangeOf(place)),
  });
  editor.registerLinkOpener({
    open: (resource) => {
      const line = lineOf(resource);
      return open(files, shown, resource.with({ fragment: null }), line === undefined ? undefined : lineRange(line, 1));
    },
  });
  return (uri, position) => {
    const file = files.withUri(uri);
    if (file !== undefined) {
      const { lineNumber, column } = editorPosition(position);
      open(files, shown, file.model.uri, lineRange(lineNumber, column));
    }
  };
}

function open(files: FileList, shown: editor.IStandaloneCodeEditor, uri: Uri, range: IRange | undefined): boolean {
  const file = files.withUri(uri.toString());
  if (file === undefined) {
    return false;
  }
  files.select(file);
  if (range !== undefined) {
    shown.setSelection(range);
    shown.revealRangeInCenterIfOutsideViewport(range);
  }
  shown.focus();
  return true;
}

function rangeOf(
  place: IRange | { readonly lineNumber: number; readonly column: number } | undefined,
): IRange | undefined {
  return place === undefined || 'startColumn' in place ? place : lineRange(place.lineNumber, place.column);
}

function lineRange(line: number, column: number): IRange {
  return { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column };
}
