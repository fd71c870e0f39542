import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { EngineWorker } from '../builtIn/engineClient';

/** As far as it is used here: the types of Node.js do not have it. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

/**
 * Starts the engine in a Web Worker.
 *
 * @param extension the address of the installed extension
 */
export function webWorker(extension: vscode.Uri): EngineWorker {
  const script = vscode.Uri.joinPath(extension, 'dist', 'engine', 'worker.js');
  const worker = new Worker(script.toString(true));
  return {
    transports: { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) },
    end: () => {
      worker.terminate();
    },
  };
}
