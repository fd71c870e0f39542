import {
  CodeActionRequest,
  CodeActionTriggerKind,
  type CodeAction,
  type Diagnostic,
  LSPErrorCodes,
  type ProtocolConnection,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
} from 'vscode-languageserver-protocol';
import type * as engine from '#engine/engine';
import { LensCommand } from '../names';
import { reportLeftPlaces } from './leftPlaces';
import { type VersionOf, workspaceEdit } from './workspaceEdits';

/** Answers the requests whose answers are edits: renames and code actions. */
export function answerChangeRequests(
  connection: ProtocolConnection,
  session: engine.Session,
  versionOf: VersionOf,
): void {
  connection.onRequest(PrepareRenameRequest.type, ({ textDocument: { uri }, position }) => {
    const { range, placeholder = '', refused } = session.prepareRename(uri, position) ?? {};
    if (refused !== undefined) {
      return refusal(refused);
    }
    return range === undefined ? null : { range, placeholder };
  });
  connection.onRequest(RenameRequest.type, ({ textDocument: { uri }, position, newName }) => {
    const found = session.rename(uri, position, newName);
    if (found?.refused !== undefined) {
      return refusal(found.refused);
    }
    if (found === undefined) {
      return null;
    }
    reportLeftPlaces(connection, { uri, position }, found);
    return workspaceEdit(withMentions(found), versionOf);
  });
  connection.onRequest(CodeActionRequest.type, ({ textDocument: { uri }, range, context }) => {
    const { only, triggerKind, diagnostics } = context;
    const trigger = triggerKind === CodeActionTriggerKind.Automatic ? 'automatic' : undefined;
    return session
      .codeActions(uri, range, only, trigger)
      .map((action) => codeAction(uri, action, diagnostics, versionOf));
  });
}

function refusal(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}

/** The edits of a rename, with those that only the user can decide about. */
function withMentions({ documentChanges, left }: engine.Rename): engine.DocumentEdits[] {
  const edits = new Map(documentChanges.map(({ uri, edits }) => [uri, [...edits]]));
  for (const { uri, range, newText } of left) {
    if (newText !== undefined) {
      const mention = { range, newText, confirmation: 'mention', needsConfirmation: true };
      edits.set(uri, [...(edits.get(uri) ?? []), mention]);
    }
  }
  return [...edits].map(([uri, all]) => ({ uri, edits: all }));
}

function codeAction(
  uri: string,
  action: engine.CodeAction,
  known: readonly Diagnostic[],
  versionOf: VersionOf,
): CodeAction {
  const { title, kind, isPreferred, disabled, diagnostic, documentChanges, rename } = action;
  const fixed = known.filter((one) => diagnostic !== undefined && isSame(one, diagnostic));
  return {
    title,
    kind,
    isPreferred,
    diagnostics: fixed,
    ...(disabled === undefined
      ? { edit: workspaceEdit(documentChanges, versionOf) }
      : { disabled: { reason: disabled } }),
    ...(rename && {
      command: { title: 'Rename the new stage', command: LensCommand.startRename, arguments: [uri, rename] },
    }),
  };
}

function isSame(one: Diagnostic, other: engine.Diagnostic): boolean {
  return one.code === other.code && JSON.stringify(one.range) === JSON.stringify(other.range);
}
