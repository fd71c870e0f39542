import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

const KEPT_LINES = 20;
const PATIENCE_MS = 1000;

/** Java's remarks on options that it takes from the environment; they come first and explain nothing. */
const REMARK = /^(Picked up |NOTE: |OpenJDK .* warning:|WARNING: )/;

/**
 * The last lines of a server's standard error. Its log comes over the protocol as well, so that these lines matter only
 * when the protocol is not up yet or breaks off.
 */
export class ErrorOutput {
  #lines: readonly string[] = [];
  #end: Promise<unknown> = Promise.resolve();

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Reads the stream to its end and hands each line on. */
  follow(stream: Readable, onLine: (line: string) => void): void {
    const reader = createInterface({ input: stream });
    reader.on('line', (line) => {
      this.#lines = [...this.#lines, line].slice(-KEPT_LINES);
      onLine(line);
    });
    this.#end = once(reader, 'close');
  }

  /** Waits for the last words of a process that has ended; not for long, in case that it has not. */
  async complete(patience = PATIENCE_MS): Promise<void> {
    await Promise.race([this.#end, setTimeout(patience, undefined, { ref: false })]);
  }

  /** The line that most likely says why the process ended: Java gives the cause first and the consequences after it. */
  get reason(): string | undefined {
    return this.#lines.map((line) => line.trim()).find((line) => line !== '' && !REMARK.test(line));
  }
}
