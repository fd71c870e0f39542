/**
 * The engine in a Web Worker. The worker's script is `worker.js`, which answers the messages of `connect`:
 *
 *     const engine = connect(new Worker(new URL('worker.js', import.meta.url), { type: 'module' }));
 *     const session = await engine.createSession();
 */
import type { Session, SessionOptions } from './engine.js';

/** A session whose functions return promises. Calls are answered in their order. */
export type RemoteSession = {
  [Name in keyof Session]: (...args: Parameters<Session[Name]>) => Promise<ReturnType<Session[Name]>>;
} & {
  /** Ends the session. */
  end(): Promise<void>;
};

/** What messages can be sent to: a `Worker`, a `MessagePort`, or the parent port of a thread of Node. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/** The engine at the other end. */
export interface RemoteEngine {
  createSession(options?: SessionOptions): Promise<RemoteSession>;
}

/** Sends calls to a worker. */
export function connect(worker: MessageEnd): RemoteEngine;

/** Answers calls; `worker.js` does this with its own scope. */
export function serve(scope: MessageEnd): void;
