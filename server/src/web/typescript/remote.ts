/**
 * The engine in a Web Worker. The worker's script is `worker.js`, which answers the messages of `connect`:
 *
 *     const engine = connect(new Worker(new URL('worker.js', import.meta.url), { type: 'module' }));
 *     const session = engine.createSession();
 */
import type { Session, SessionOptions } from './engine.js';

/** A session whose functions return promises. Calls are answered in their order. */
export type RemoteSession = {
  [Name in keyof Session]: (...args: Parameters<Session[Name]>) => Promise<ReturnType<Session[Name]>>;
} & {
  /** Ends the session. */
  end(): Promise<void>;
};

/** The engine at the other end. */
export interface RemoteEngine {
  /** A session that takes calls at once. If it can't be created, each call fails for that reason. */
  createSession(options?: SessionOptions): RemoteSession;
}

/** What messages can be sent to: a `Worker`, its own scope, or a `MessagePort` that was started. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/** A call. A session is created by its number, which is the caller's; without a method, the session ends. */
export interface Call {
  readonly id: number;
  readonly session: number;
  readonly method?: string;
  readonly args: readonly unknown[];
}

/** The answer to a call, or the message of an error. */
export interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Sends calls to a worker. */
export function connect(worker: MessageEnd): RemoteEngine {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let sessions = 0;
  worker.addEventListener('message', ({ data }) => {
    const reply = data as Reply;
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error === undefined) {
      call?.resolve(reply.answer);
    } else {
      call?.reject(new Error(reply.error));
    }
  });
  const send = (session: number, args: readonly unknown[], method?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = calls++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, session, args, ...(method === undefined ? {} : { method }) } satisfies Call);
    });
  return {
    createSession(options) {
      const session = sessions++;
      const created = send(session, options === undefined ? [] : [options], 'createSession');
      created.catch(() => undefined); // the calls report it
      return remote(async (method, args) => {
        const answer = method === 'end' ? send(session, args) : send(session, args, method);
        await Promise.all([created, answer]);
        return answer;
      });
    },
  };
}

/** It has no member `then`, so that it can be the value of a promise. */
function remote(send: (method: string, args: readonly unknown[]) => Promise<unknown>): RemoteSession {
  return new Proxy({} as RemoteSession, {
    get: (_, method) =>
      typeof method === 'string' && method !== 'then' ? (...args: unknown[]) => send(method, args) : undefined,
  });
}
