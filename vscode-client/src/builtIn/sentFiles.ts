import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileText } from '#engine/engine';
import { CHANGE_FILES } from '../engine/messages';
import { readText } from './readText';

/** All texts together, in UTF-16 code units. */
const MOST_CHARACTERS = 1 << 25;
/** How many files are read at the same time, and sent together. */
const AT_ONCE = 40;

/** The files whose texts the engine has. */
export class SentFiles {
  readonly #client: BaseLanguageClient;
  /** The lengths of the texts. */
  readonly #lengths = new Map<string, number>();
  /** Their sum: adding them up for each of thousands of files would take long. */
  #characters = 0;
  /** The files that builds name; the engine keeps them, whatever their names are. */
  readonly #named = new Set<string>();
  #isCut = false;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Whether texts were left out because there were too many. */
  get isCut(): boolean {
    return this.#isCut;
  }

  has(uri: vscode.Uri): boolean {
    return this.#lengths.has(uri.toString());
  }

  /** Sends new files, and forgets those that are not among the given ones and that no build names. */
  async keep(uris: readonly vscode.Uri[]): Promise<void> {
    const found = new Set(uris.map((uri) => uri.toString()));
    const gone = [...this.#lengths.keys()].filter((uri) => !found.has(uri) && !this.#named.has(uri));
    await this.#send([], gone);
    await this.read(uris.filter((uri) => !this.has(uri)));
  }

  /** Sends the texts as they are now; a file that cannot be read counts as deleted. */
  async read(uris: readonly vscode.Uri[]): Promise<void> {
    for (let start = 0; start < uris.length; start += AT_ONCE) {
      const part = uris.slice(start, start + AT_ONCE);
      const texts = await Promise.all(part.map(async (uri) => ({ uri: uri.toString(), text: await readText(uri) })));
      const changed = texts.flatMap(({ uri, text }) =>
        text !== undefined && this.#fits(uri, text) ? [{ uri, text }] : [],
      );
      const gone = texts.flatMap(({ uri, text }) => (text === undefined && this.#lengths.has(uri) ? [uri] : []));
      await this.#send(changed, gone);
    }
  }

  /** Sends files that builds name, if they exist. */
  async readNamed(uris: readonly string[]): Promise<void> {
    uris.forEach((uri) => this.#named.add(uri));
    await this.read(uris.map((uri) => vscode.Uri.parse(uri)));
  }

  async #send(changed: readonly FileText[], removed: readonly string[]): Promise<void> {
    if (changed.length === 0 && removed.length === 0) {
      return;
    }
    removed.forEach((uri) => {
      this.#characters -= this.#lengthOf(uri);
      this.#lengths.delete(uri);
    });
    changed.forEach(({ uri, text }) => {
      this.#characters += text.length - this.#lengthOf(uri);
      this.#lengths.set(uri, text.length);
    });
    const missing = await this.#client.sendRequest(CHANGE_FILES, { changed, removed });
    await this.readNamed(missing);
  }

  #fits(uri: string, text: string): boolean {
    const fits = this.#characters - this.#lengthOf(uri) + text.length <= MOST_CHARACTERS;
    this.#isCut ||= !fits;
    return fits;
  }

  #lengthOf(uri: string): number {
    return this.#lengths.get(uri) ?? 0;
  }
}
