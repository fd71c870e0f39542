import { connect, type MessageEnd, type RemoteSession } from '#engine/remote';
import { FOLDER, type NamedText, uriOf } from '../project/fileText';

/** A session whose folder has no other files than those that will be opened. */
export function startSession(worker: MessageEnd): RemoteSession {
  const session = connect(worker).createSession({ folders: [FOLDER] });
  session.complete().catch(reportError);
  return session;
}

/** Lets the engine read texts and find what is wrong, so that it has the answers when the editor opens them. */
export function readAhead(session: RemoteSession, texts: readonly NamedText[]): void {
  const uris = texts.map(({ name }) => uriOf(name));
  const calls = [
    ...texts.map(({ name, text }) => session.open(uriOf(name), text, '')),
    ...uris.map((uri) => session.diagnostics(uri)),
  ];
  Promise.all(calls).catch(reportError);
}
