import {
  type Location,
  MessageType,
  type Position,
  type ProtocolConnection,
  type Range,
  ShowDocumentRequest,
  ShowMessageRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { Rename } from '#engine/engine';
import { SHOW_LOCATIONS } from '../names';

const SHOW_ONE = 'Show place';
const SHOW_ALL = 'Show places';

/** Where the user asked for the rename. */
export interface Origin {
  readonly uri: string;
  readonly position: Position;
}

/** Lists for the user the places that may name the stage and stay as they are; a button shows them. */
export function reportLeftPlaces(connection: ProtocolConnection, origin: Origin, rename: Rename): void {
  if (rename.notice === undefined) {
    return;
  }
  const locations = leftLocations(rename);
  const title = locations.length === 1 ? SHOW_ONE : SHOW_ALL;
  connection
    .sendRequest(ShowMessageRequest.type, { type: MessageType.Warning, message: rename.notice, actions: [{ title }] })
    .then((chosen) => (chosen?.title === title ? show(connection, origin, locations) : undefined))
    // The request fails only when the connection is closed.
    .catch(() => undefined);
}

async function show(connection: ProtocolConnection, origin: Origin, locations: readonly Location[]): Promise<void> {
  const [first] = locations;
  if (locations.length === 1 && first !== undefined) {
    const { uri, range: selection } = first;
    await connection.sendRequest(ShowDocumentRequest.type, { uri, selection, takeFocus: true });
  } else {
    await connection.sendNotification(SHOW_LOCATIONS, { ...origin, locations });
  }
}

/** The places that no edit is offered for, as they are after the edits. */
export function leftLocations({ left, documentChanges }: Rename): Location[] {
  const edits = new Map(documentChanges.map(({ uri, edits }) => [uri, edits]));
  return left
    .filter(({ newText }) => newText === undefined)
    .map(({ uri, range }) => ({ uri, range: shifted(range, edits.get(uri) ?? []) }));
}

/** A name has no line break, so an edit moves only what comes after it in its line. */
function shifted({ start, end }: Range, edits: readonly TextEdit[]): Range {
  const shift = edits
    .filter(({ range }) => range.end.line === start.line && range.end.character <= start.character)
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end.character - range.start.character), 0);
  const isOneLine = end.line === start.line;
  return {
    start: { line: start.line, character: start.character + shift },
    end: { line: end.line, character: end.character + (isOneLine ? shift : 0) },
  };
}
