import { type editor, Emitter, type IDisposable } from 'monaco-editor/editor';
import type { Diagnostic } from '#engine/engine';
import type { RemoteSession } from '#engine/remote';
import { engineRange } from './ranges';
import type { FileList, OpenFile } from '../project/fileList';

export interface DocumentDiagnostics {
  readonly model: editor.ITextModel;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Keeps the engine's documents as the editor has them, edit by edit, and asks for the diagnostics that may have changed.
 * Calls are answered in their order, so a feature that asks after an edit gets an answer about the edited text.
 */
export class Documents {
  readonly #session: RemoteSession;
  readonly #files: FileList;
  readonly #listeners = new Map<OpenFile, IDisposable>();
  readonly #diagnosed = new Emitter<readonly DocumentDiagnostics[]>();
  readonly #changed = new Emitter<void>();
  /** One round at a time, so that fast typing causes no queue. */
  #isAsking = false;
  #isStale = false;

  readonly onDiagnose = (listener: (documents: readonly DocumentDiagnostics[]) => void): IDisposable =>
    this.#diagnosed.event(listener);
  /** After the engine has seen a change of any text. */
  readonly onChange = (listener: () => void): IDisposable => this.#changed.event(listener);

  constructor(session: RemoteSession, files: FileList) {
    this.#session = session;
    this.#files = files;
    files.onOpen((file) => {
      this.#open(file);
    });
    files.onClose((file) => {
      this.#listeners.get(file)?.dispose();
      this.#listeners.delete(file);
      this.#tell(session.close(file.model.uri.toString()));
    });
  }

  /** Whether there is nothing that {@link onChange} will report. */
  get isSettled(): boolean {
    return !this.#isAsking;
  }

  #open(file: OpenFile): void {
    const { model } = file;
    const uri = model.uri.toString();
    // The name decides what a file is, as it does on a disk.
    this.#tell(this.#session.open(uri, model.getValue(), ''));
    const listener = model.onDidChangeContent(({ changes, isFlush }) => {
      // From the end to the beginning, so that each range is right when its turn comes.
      const edits = changes.map(({ range, text }) => ({ range: engineRange(range), text }));
      this.#tell(this.#session.edit(uri, isFlush ? [{ text: model.getValue() }] : edits));
    });
    this.#listeners.set(file, listener);
  }

  #tell(call: Promise<unknown>): void {
    // A call fails only by a bug; the console is where to see it, and the other calls go on.
    call.catch(reportError);
    this.#isStale = true;
    if (!this.#isAsking) {
      this.#isAsking = true;
      this.#refresh().catch(reportError);
    }
  }

  /** Diagnostics of an older text would be at wrong places, so a document that has changed meanwhile is asked again. */
  async #refresh(): Promise<void> {
    const owed = new Set<string>();
    while (this.#isStale) {
      // Calls of one moment, such as the opening of all files, share a round.
      await Promise.resolve();
      this.#isStale = false;
      (await this.#session.changedDocuments()).forEach((uri) => owed.add(uri));
      const answers = await Promise.all([...owed].map((uri) => this.#diagnose(uri)));
      this.#changed.fire();
      if (!this.#isStaleNow()) {
        this.#diagnosed.fire(answers.flat());
        owed.clear();
      }
    }
    this.#isAsking = false;
  }

  /** A function, because a compiler sees no changes of the field while something is awaited. */
  #isStaleNow(): boolean {
    return this.#isStale;
  }

  async #diagnose(uri: string): Promise<DocumentDiagnostics[]> {
    const diagnostics = await this.#session.diagnostics(uri);
    const model = this.#files.withUri(uri)?.model;
    return model === undefined ? [] : [{ model, diagnostics }];
  }
}
