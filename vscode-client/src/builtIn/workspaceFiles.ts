import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { anyOf, matcher } from '../documents/globs';
import { excludedPatterns, hiddenPatterns, isNeverSearched } from '../documents/searched';
import { LEADING_FILES, NEAR_SCHEMES } from '../documents/selector';
import { type EngineAnnouncement, FILES_COMPLETE, FILES_MISSING } from '../engine/messages';
import { EXCLUDE } from '../names';
import { Steps } from '../supervision/steps';
import { searchFiles } from './searchFiles';
import { SentFiles } from './sentFiles';
import { walkFolders } from './walkFolders';

/** In a folder whose files are elsewhere, each of them may be a request to a service. */
const MOST_FILES = { near: 5_000, elsewhere: 500 };
/** In a file system of an extension that provides no search, VS Code waits for it without end. */
const PATIENCE_MS = 3_000;
/** How long files must stay unchanged before they are read: a checkout changes many. */
const REST_MS = 150;

/**
 * Sends the engine the files of the workspace that matter, at the start and when they change. Those in folders that the
 * user excludes from view are not searched; files that builds name are read in any folder.
 */
export class WorkspaceFiles implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #output: vscode.LogOutputChannel;
  readonly #sent: SentFiles;
  readonly #patterns: readonly string[];
  readonly #subscriptions: vscode.Disposable[];
  readonly #steps: Steps;
  readonly #changed = new Map<string, vscode.Uri>();
  #isSearchDue = false;
  #isDisposed = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param client is running */
  constructor(client: BaseLanguageClient, output: vscode.LogOutputChannel) {
    const announcement = client.initializeResult?.capabilities.experimental as EngineAnnouncement | undefined;
    this.#client = client;
    this.#output = output;
    this.#sent = new SentFiles(client);
    this.#patterns = announcement?.filePatterns ?? [];
    this.#steps = new Steps((error) => {
      // At its end a client refuses what is still to be sent.
      if (!this.#isDisposed) {
        output.error(error instanceof Error ? error : String(error));
      }
    });
    this.#subscriptions = this.#watch();
  }

  /** Searches for the files and sends them; returns at once. */
  readAll(): void {
    this.#isSearchDue = true;
    this.#next(() => this.#update());
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #watch(): vscode.Disposable[] {
    const search = (): void => {
      this.#isSearchDue = true;
      this.#schedule();
    };
    const watcher = vscode.workspace.createFileSystemWatcher(anyOf(this.#patterns));
    return [
      watcher,
      watcher.onDidCreate((uri) => {
        if (!isNeverSearched(uri.path)) {
          search();
        }
      }),
      watcher.onDidChange((uri) => {
        this.#noteChange(uri);
      }),
      watcher.onDidDelete((uri) => {
        this.#noteChange(uri);
      }),
      // Some file systems report no changes but those that the editor makes. A folder stands for its files.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        this.#noteChange(uri);
      }),
      vscode.workspace.onDidCreateFiles(search),
      vscode.workspace.onDidDeleteFiles(search),
      vscode.workspace.onDidRenameFiles(search),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(EXCLUDE.ours) || change.affectsConfiguration(EXCLUDE.files)) {
          search();
        }
      }),
      this.#client.onNotification(FILES_MISSING, ({ uris }) => {
        this.#next(() => this.#sent.readNamed(uris));
      }),
    ];
  }

  #noteChange(uri: vscode.Uri): void {
    if (this.#sent.has(uri)) {
      this.#changed.set(uri.toString(), uri);
      this.#schedule();
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#next(() => this.#update());
    }, REST_MS);
  }

  #next(step: () => Promise<void>): void {
    void this.#steps.next(async () => {
      if (!this.#isDisposed) {
        await step();
      }
    });
  }

  async #update(): Promise<void> {
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    if (this.#isSearchDue) {
      this.#isSearchDue = false;
      await this.#search();
    }
    await this.#sent.read(changed);
  }

  /** The files that name stages most often come first, in case that there are too many. */
  async #search(): Promise<void> {
    const isNear = vscode.workspace.workspaceFolders?.every(({ uri }) => NEAR_SCHEMES.includes(uri.scheme)) ?? true;
    const most = isNear ? MOST_FILES.near : MOST_FILES.elsewhere;
    const configuration = vscode.workspace.getConfiguration();
    const excluded = excludedPatterns(configuration.get<unknown>(EXCLUDE.ours));
    const find = (glob: string): Promise<vscode.Uri[] | undefined> =>
      searchFiles(glob, anyOf(excluded), most + 1, isNear ? undefined : PATIENCE_MS);
    const walk = (): Promise<vscode.Uri[]> => {
      const hidden = hiddenPatterns(configuration.get<unknown>(EXCLUDE.files));
      return walkFolders(matcher(this.#patterns), matcher([...excluded, ...hidden]), most + 1);
    };
    const leading = (await find(LEADING_FILES)) ?? [];
    await this.#sent.read(leading.slice(0, most).filter((uri) => !this.#sent.has(uri)));
    const canSearch = isNear || leading.length > 0;
    const others = (canSearch ? await find(anyOf(this.#patterns)) : undefined) ?? (await walk());
    const all = new Map([...leading, ...others].map((uri) => [uri.toString(), uri]));
    await this.#sent.keep([...all.values()].slice(0, most));
    if (all.size > most || this.#sent.isCut) {
      this.#output.warn(
        `The workspace has more files than the built-in engine reads (${most}); what is in the others is not known.`,
      );
    } else {
      await this.#client.sendNotification(FILES_COMPLETE, {});
    }
  }
}
