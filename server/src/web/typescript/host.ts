/** The machine on which Node runs, for `runCommand`. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { CommandHost } from './command.js';

const CHANGED = Object.assign(new Error('The file has changed.'), { code: 'CHANGED' });

/** How long to wait until a full pipe takes more, in milliseconds. */
const PAUSE = 5;

/** @param version that of the program */
export function nodeHost(version: string): CommandHost {
  const noColour = process.env['NO_COLOR'] ?? '';
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  return {
    version: () => version,
    workingFolder: () => process.cwd(),
    homeFolder: homedir,
    isWindows: () => process.platform === 'win32',
    isTerminal: () => isTerminal,
    hasColour: () => isTerminal && noColour === '' && process.env['TERM'] !== 'dumb',
    attributes: (file, followsLinks) => attributes(followsLinks ? stat(file) : fs.lstatSync(file, { bigint: true })),
    names: (folder) => fs.readdirSync(folder).join('/'),
    realPath: (file) => fs.realpathSync.native(file),
    isWritable,
    hasOtherNames: (file) => fs.statSync(file).nlink > 1,
    read: (file, position, most) => withFile(file, 'r', (open) => text(readUpTo(open, position, most))),
    write: (file, content) => {
      fs.writeFileSync(file, bytes(content));
    },
    replace: (file, expected, content) => {
      replace(file, bytes(expected), bytes(content));
    },
    input: (most) => text(readUpTo(0, null, most)),
    print: (content) => {
      writeAll(1, bytes(content));
    },
    complain: (content) => {
      writeAll(2, bytes(content));
    },
    sha256: (content) => createHash('sha256').update(bytes(content)).digest('hex'),
  };
}

function bytes(content: string): Buffer {
  return Buffer.from(content, 'latin1');
}

function text(content: Buffer): string {
  return content.toString('latin1');
}

function stat(file: string): fs.BigIntStats {
  return fs.statSync(file, { bigint: true });
}

function attributes(stats: fs.BigIntStats): string {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
  return `${kind} ${String(stats.size)} ${String(stats.dev)}:${String(stats.ino)}`;
}

function isWritable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function withFile<T>(file: string, flags: string, use: (open: number) => T): T {
  const open = fs.openSync(file, flags);
  try {
    return use(open);
  } finally {
    fs.closeSync(open);
  }
}

/** Reads until there are enough bytes, or no more. */
function readUpTo(open: number, position: number | null, most: number): Buffer {
  const buffer = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const count = readSome(open, buffer, length, position === null ? null : position + length);
    if (count === 0) {
      break;
    }
    length += count;
  }
  return buffer.subarray(0, length);
}

/** The standard input may be a terminal or a pipe that has nothing yet, or a pipe that Windows reports as closed. */
function readSome(open: number, buffer: Buffer, start: number, position: number | null): number {
  for (;;) {
    try {
      return fs.readSync(open, buffer, start, buffer.length - start, position);
    } catch (error) {
      if (hasCode(error, 'EOF')) {
        return 0;
      }
      waitIfBusy(error);
    }
  }
}

/** Writes all bytes, also to a pipe whose reader is slower. */
function writeAll(open: number, content: Buffer): void {
  let written = 0;
  while (written < content.length) {
    try {
      written += fs.writeSync(open, content, written);
    } catch (error) {
      waitIfBusy(error);
    }
  }
}

function waitIfBusy(error: unknown): void {
  if (!hasCode(error, 'EAGAIN')) {
    throw error;
  }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}

/**
 * Replaces the bytes of a file and nothing else. A new file takes its place, so that a reader finds either the old bytes
 * or the new ones; if a new file would not be the same file, the bytes are written into the old one.
 */
function replace(file: string, expected: Buffer, content: Buffer): void {
  const before = fs.statSync(file);
  if (before.nlink > 1) {
    overwrite(file, expected, content);
    return;
  }
  const fresh = path.join(path.dirname(file), `.dockerfile-stages-${String(process.pid)}-0.tmp`);
  try {
    withFile(fresh, 'wx', (open) => {
      writeThrough(open, content);
    });
    if (takesAttributes(fresh, before)) {
      checkUnchanged(file, expected);
      fs.renameSync(fresh, file);
    } else {
      overwrite(file, expected, content);
    }
  } finally {
    fs.rmSync(fresh, { force: true });
  }
}

/** Whether the new file could get owner, group and mode of the old one. */
function takesAttributes(fresh: string, wanted: fs.Stats): boolean {
  try {
    const actual = fs.statSync(fresh);
    if (actual.uid !== wanted.uid || actual.gid !== wanted.gid) {
      fs.chownSync(fresh, wanted.uid, wanted.gid);
    }
    fs.chmodSync(fresh, wanted.mode);
    return true;
  } catch {
    return false;
  }
}

/** Truncates the file only after the new bytes are written, so that a full disk does not lose both. */
function overwrite(file: string, expected: Buffer, content: Buffer): void {
  checkUnchanged(file, expected);
  withFile(file, 'r+', (open) => {
    writeThrough(open, content);
    fs.ftruncateSync(open, content.length);
    fs.fsyncSync(open);
  });
}

function writeThrough(open: number, content: Buffer): void {
  let written = 0;
  while (written < content.length) {
    written += fs.writeSync(open, content, written, content.length - written, written);
  }
  fs.fsyncSync(open);
}

function checkUnchanged(file: string, expected: Buffer): void {
  if (!fs.readFileSync(file).equals(expected)) {
    throw CHANGED;
  }
}
