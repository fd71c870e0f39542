/**
 * The commands `check`, `stages` and `rename` of the program as a JavaScript module, for places without Java: what they
 * print, write and return is what the program does.
 */

/**
 * Runs a command, with all options of the program except `--help`, and returns its exit code.
 *
 * @param words the command and its arguments
 */
export function runCommand(host: CommandHost, words: string[]): number;

/**
 * What a command needs from the program around it: a disk, the standard streams, and what is known of the machine.
 *
 * Paths are absolute. Bytes are a string with a character from U+0000 to U+00FF for each. A method that fails throws an
 * error that has the system's code as its `code`, such as `ENOENT`.
 */
export interface CommandHost {
  /** The version of the program. */
  version(): string;

  /** The folder to which relative paths refer. */
  workingFolder(): string;

  /** The folder of the user. */
  homeFolder(): string;

  /** Whether the separator of paths is `\`, and case does not matter in them. */
  isWindows(): boolean;

  /** Whether a person is watching. */
  isTerminal(): boolean;

  /** Whether the terminal supports colours, and the user wants them. */
  hasColour(): boolean;

  /** The kind of a file (`file`, `folder`, `link` or `other`), its length and its identity, separated by blanks. */
  attributes(path: string, followsLinks: boolean): string;

  /** The names in a folder, separated by `/`. A name that is no Unicode text is given with U+FFFD in it. */
  names(folder: string): string;

  /** A path without links. */
  realPath(path: string): string;

  /** Whether the user may write a file, or in a folder. */
  isWritable(path: string): boolean;

  /** Whether a file has other names, which are hard links. */
  hasOtherNames(path: string): boolean;

  /** The bytes of a file from a position on, fewer than so many only at its end. */
  read(path: string, position: number, most: number): string;

  /** Creates a file, or replaces its bytes. */
  write(path: string, bytes: string): void;

  /**
   * Replaces the bytes of a file and nothing else, at once. Fails with the code `CHANGED` if the file does not have the
   * expected bytes any more.
   */
  replace(path: string, expected: string, bytes: string): void;

  /** The next bytes of the standard input, fewer than so many only at its end. */
  input(most: number): string;

  /** Writes bytes to the standard output. */
  print(bytes: string): void;

  /** Writes bytes to the standard error stream. */
  complain(bytes: string): void;

  /** The SHA-256 of bytes, in hexadecimal digits. */
  sha256(bytes: string): string;
}
