import { editor, Emitter, type IDisposable, Uri } from 'monaco-editor/editor';
import { languageOf, type NamedText, uriOf } from './fileText';

export interface OpenFile {
  readonly name: string;
  readonly model: editor.ITextModel;
}

/** The files of the page in the order of their tabs, and which one is shown. There is always at least one. */
export class FileList {
  #files: readonly OpenFile[] = [];
  #current: OpenFile | undefined;
  readonly #changed = new Emitter<void>();
  readonly #opened = new Emitter<OpenFile>();
  readonly #closed = new Emitter<OpenFile>();

  /** The list or the choice has changed. */
  readonly onChange = (listener: () => void): IDisposable => this.#changed.event(listener);
  readonly onOpen = (listener: (file: OpenFile) => void): IDisposable => this.#opened.event(listener);
  readonly onClose = (listener: (file: OpenFile) => void): IDisposable => this.#closed.event(listener);

  get all(): readonly OpenFile[] {
    return this.#files;
  }

  get current(): OpenFile | undefined {
    return this.#current;
  }

  get names(): readonly string[] {
    return this.#files.map(({ name }) => name);
  }

  get texts(): readonly NamedText[] {
    return this.#files.map(({ name, model }) => ({ name, text: model.getValue() }));
  }

  withUri(uri: string): OpenFile | undefined {
    return this.#files.find(({ model }) => model.uri.toString() === uri);
  }

  select(file: OpenFile): void {
    if (file !== this.#current) {
      this.#current = file;
      this.#changed.fire();
    }
  }

  /** Shows other files instead of all these. */
  replaceAll(texts: readonly NamedText[]): void {
    const before = this.#files;
    this.#files = [];
    this.#current = undefined;
    before.forEach((file) => {
      this.#close(file);
    });
    // The editor lets go of the texts first, because others may get their names.
    this.#changed.fire();
    dispose(before);
    this.#files = texts.map((text) => this.#open(text));
    this.#current = this.#files[0];
    this.#changed.fire();
  }

  /** Adds a file and shows it; a file of the same name is replaced. */
  add(text: NamedText): void {
    const same = this.#files.find(({ name }) => name === text.name);
    if (same === undefined) {
      const file = this.#open(text);
      this.#files = [...this.#files, file];
      this.select(file);
    } else {
      same.model.setValue(text.text);
      this.select(same);
    }
  }

  rename(file: OpenFile, name: string): void {
    this.#close(file);
    const renamed = this.#open({ name, text: file.model.getValue() });
    this.#files = this.#files.map((one) => (one === file ? renamed : one));
    this.#current = this.#current === file ? renamed : this.#current;
    this.#changed.fire();
    dispose([file]);
  }

  /** Removes a file that is not the only one. */
  remove(file: OpenFile): void {
    const index = this.#files.indexOf(file);
    if (index < 0 || this.#files.length === 1) {
      return;
    }
    this.#close(file);
    this.#files = this.#files.filter((one) => one !== file);
    this.#current = this.#current === file ? (this.#files[index] ?? this.#files.at(-1)) : this.#current;
    this.#changed.fire();
    dispose([file]);
  }

  #open({ name, text }: NamedText): OpenFile {
    const model = editor.createModel(text, languageOf(name), Uri.parse(uriOf(name)));
    model.setEOL(editor.EndOfLineSequence.LF);
    const file = { name, model };
    this.#opened.fire(file);
    return file;
  }

  #close(file: OpenFile): void {
    this.#closed.fire(file);
  }
}

/** Only after the editor shows another file. */
function dispose(files: readonly OpenFile[]): void {
  files.forEach(({ model }) => {
    model.dispose();
  });
}
