/** Starts the script of the worker in a thread of Node.js, whose scope lacks what that of a Web Worker has. */
import { parentPort } from 'node:worker_threads';

Object.assign(globalThis, { self: parentPort });
// Loaded from beside this file, and only now: this bundle does not contain the engine a second time.
void import('./worker.js');
