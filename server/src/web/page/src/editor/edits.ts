import { type languages, Uri } from 'monaco-editor/editor';
import type { DocumentEdits } from '#engine/engine';
import { editorRange } from '../engine/ranges';

/** The edits in the form in which the editor applies them. */
export function workspaceEdit(changes: readonly DocumentEdits[]): languages.WorkspaceEdit {
  return {
    edits: changes.flatMap(({ uri, edits }) =>
      edits.map(({ range, newText }) => ({
        resource: Uri.parse(uri),
        versionId: undefined,
        textEdit: { range: editorRange(range), text: newText },
      })),
    ),
  };
}
