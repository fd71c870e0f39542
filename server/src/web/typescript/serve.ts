import { createSession } from './engine.js';
import type { Session, SessionOptions } from './engine.js';
import type { Call, MessageEnd, Reply } from './remote.js';

/** Answers the calls that arrive at a scope. */
export function serve(scope: MessageEnd): void {
  const sessions = new Map<number, Session>();
  scope.addEventListener('message', ({ data }) => {
    const call = data as Call;
    scope.postMessage(reply(call, sessions));
  });
}

function reply(call: Call, sessions: Map<number, Session>): Reply {
  try {
    return { id: call.id, answer: answer(call, sessions) };
  } catch (error) {
    return { id: call.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function answer({ session, method, args }: Call, sessions: Map<number, Session>): unknown {
  if (method === undefined) {
    sessions.delete(session);
    return undefined;
  }
  if (method === 'createSession') {
    sessions.set(session, createSession(args[0] as SessionOptions | undefined));
    return undefined;
  }
  const asked = sessions.get(session);
  const called = asked?.[method as keyof Session] as ((...args: unknown[]) => unknown) | undefined;
  if (called === undefined) {
    throw new TypeError(`There is no session ${String(session)} with '${method}'.`);
  }
  return called.apply(asked, [...args]);
}
