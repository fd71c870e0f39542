import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

const KEPT_LINES = 20;
const PATIENCE_MS = 1000;

/** Java's remarks on options from the environment; they come first and explain nothing. */
const REMARK = /^(Picked up |NOTE: |OpenJDK .* warning:|WARNING: )/;

/**
 * The last lines of a server's standard error. The log also arrives over the protocol, so these lines matter only
 * before the protocol works or when it breaks.
 */
export class ErrorOutput {
  #lines: readonly string[] = [];
  #end: Promise<unknown> = Promise.resolve();

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Reads the stream to its end and passes on each line. */
  follow(stream: Readable, onLine: (line: string) => void): void {
    const reader = createInterface({ input: stream });
    reader.on('line', (line) => {
      this.#lines = [...this.#lines, line].slice(-KEPT_LINES);
      onLine(line);
    });
    this.#end = once(reader, 'close');
  }

  /** Waits a short time for the last output of a process that has ended. */
  async complete(patience = PATIENCE_MS): Promise<void> {
    await Promise.race([this.#end, setTimeout(patience, undefined, { ref: false })]);
  }

  /** The line that most likely gives the reason for the end: Java prints the cause before its consequences. */
  get reason(): string | undefined {
    return this.#lines.map((line) => line.trim()).find((line) => line !== '' && !REMARK.test(line));
  }
}
