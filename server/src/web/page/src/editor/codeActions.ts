import { editor, languages } from 'monaco-editor/editor';
import type { CodeAction } from '#engine/engine';
import type { RemoteSession } from '#engine/remote';
import { editorPosition, engineRange } from '../engine/ranges';
import { workspaceEdit } from './edits';
import { FILES } from './selector';

const START_RENAME = 'dockerfileStages.startRename';
const KINDS = ['quickfix', 'refactor', 'source'];

export function provideCodeActions(session: RemoteSession, shownEditor: editor.IStandaloneCodeEditor): void {
  editor.registerCommand(START_RENAME, (_accessor, line: number, character: number) => {
    shownEditor.setPosition(editorPosition({ line, character }));
    shownEditor.trigger(START_RENAME, 'editor.action.rename', undefined);
  });
  languages.registerCodeActionProvider(
    FILES,
    {
      provideCodeActions: async (model, range, { only, markers, trigger }) => {
        const wanted = only === undefined ? undefined : [only];
        const asked = trigger === languages.CodeActionTriggerType.Auto ? 'automatic' : undefined;
        const found = await session.codeActions(model.uri.toString(), engineRange(range), wanted, asked);
        return { actions: found.map((action) => actionOf(action, markers)), dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: KINDS },
  );
}

function actionOf(action: CodeAction, markers: readonly editor.IMarkerData[]): languages.CodeAction {
  const { title, kind, isPreferred, disabled, diagnostic, documentChanges, rename } = action;
  const fixed = diagnostic === undefined ? [] : markers.filter(({ message }) => message === diagnostic.message);
  return {
    title,
    kind,
    isPreferred,
    diagnostics: fixed,
    ...(disabled === undefined ? { edit: workspaceEdit(documentChanges) } : { disabled }),
    ...(rename === undefined
      ? {}
      : { command: { id: START_RENAME, title, arguments: [rename.line, rename.character] } }),
  };
}
