import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PortMessageReader, PortMessageWriter } from 'vscode-languageclient/node';
import type { EngineWorker, StartWorker } from './engineClient';

/**
 * What starts the engine in a thread of the extension host; undefined if the extension was built without it.
 *
 * @param folder the folder of the installed extension
 */
export function engineThread(folder: string): StartWorker | undefined {
  const script = join(folder, 'dist', 'engine', 'nodeWorker.js');
  return existsSync(script) ? () => Promise.resolve(startThread(script)) : undefined;
}

function startThread(script: string): EngineWorker {
  const worker = new Worker(script);
  return {
    transports: { reader: new ThreadReader(worker), writer: new PortMessageWriter(worker) },
    end: () => void worker.terminate(),
  };
}

/** The end of the thread is the end of its messages. */
class ThreadReader extends PortMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.once('exit', () => {
      this.fireClose();
    });
  }
}
