/** The script of the worker with the engine: a Web Worker, or a thread of Node.js that `nodeWorker` has prepared. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/browser';
import * as engine from '#engine/engine';
import { serve } from './languageServer';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createProtocolConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(engine, connection);
connection.listen();
