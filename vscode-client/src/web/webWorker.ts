import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { EngineWorker } from '../builtIn/engineClient';

/** As far as it is used here: the types of Node.js do not have it. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

/** Addresses that a browser can fetch itself. */
const FETCHED = ['http', 'https'];

/**
 * Starts the engine in a Web Worker.
 *
 * @param extension the address of the installed extension
 */
export async function webWorker(extension: vscode.Uri): Promise<EngineWorker> {
  const script = vscode.Uri.joinPath(extension, 'dist', 'engine', 'worker.js');
  const worker = new Worker(FETCHED.includes(script.scheme) ? script.toString(true) : await copyOf(script));
  return {
    transports: { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) },
    end: () => {
      worker.terminate();
    },
  };
}

/** The address of a copy: VS Code starts no worker from an extension that is installed on a remote machine. */
async function copyOf(script: vscode.Uri): Promise<string> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
