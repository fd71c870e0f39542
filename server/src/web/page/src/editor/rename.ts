import { languages } from 'monaco-editor/editor';
import type { DocumentEdits, Rename } from '#engine/engine';
import type { RemoteSession } from '#engine/remote';
import { editorRange, enginePosition } from '../engine/ranges';
import { workspaceEdit } from './edits';
import { FILES } from './selector';

/** Shows the edits of a rename, and gives those that the user wants; undefined if none. */
export type Confirm = (
  rename: Rename,
  oldName: string,
  newName: string,
) => Promise<readonly DocumentEdits[] | undefined>;

/** Says why a name cannot be used. */
export type Refuse = (newName: string, sentence: string) => Promise<void>;

export function provideRename(session: RemoteSession, confirm: Confirm, refuse: Refuse): void {
  languages.registerRenameProvider(FILES, {
    resolveRenameLocation: async (model, position) => {
      const found = await session.prepareRename(model.uri.toString(), enginePosition(position));
      if (found?.range === undefined) {
        return rejected(found?.refused ?? 'No stage name at the cursor.', position.lineNumber, position.column);
      }
      const range = editorRange(found.range);
      return { range, text: found.placeholder ?? model.getValueInRange(range) };
    },
    provideRenameEdits: async (model, position, newName) => {
      const uri = model.uri.toString();
      const at = enginePosition(position);
      const [before, rename] = await Promise.all([session.prepareRename(uri, at), session.rename(uri, at, newName)]);
      if (rename?.refused !== undefined) {
        // The editor would only write it to the console.
        await refuse(newName, rename.refused);
        return { edits: [] };
      }
      const edits = rename && (await confirm(rename, before?.placeholder ?? '', newName));
      return workspaceEdit(edits ?? []);
    },
  });
}

function rejected(
  rejectReason: string,
  lineNumber: number,
  column: number,
): languages.RenameLocation & languages.Rejection {
  const range = { startLineNumber: lineNumber, startColumn: column, endLineNumber: lineNumber, endColumn: column };
  return { range, text: '', rejectReason };
}
