import * as vscode from 'vscode';
import { DOCKERFILES } from '../documents/selector';
import { type Drawing, draw } from '../graph/drawing';
import { buildFileOf, folded, placeOf } from '../graph/folding';
import { type Marks, marksAt, NO_MARKS } from '../graph/marks';
import { readFromPage, type FromPage, type ToPage } from '../graph/messages';
import { pageOf } from '../graph/page';
import { pictureOf, readPalette } from '../graph/picture';
import type { Place, StageGraph } from '../graph/stageGraph';
import { svgOf } from '../graph/svg';
import { GRAPH_VIEW } from '../names';
import { nameBeside, saveNextTo, showPlace } from './graphPlaces';

/** Requests the graph of a document; undefined if there is none, or if nothing runs that could answer. */
export type AskGraph = (uri: vscode.Uri) => Promise<StageGraph | undefined>;

/** How long a document must stay unchanged before its graph is drawn again. */
const REST_MS = 150;

interface Shown {
  readonly uri: vscode.Uri;
  /** The graph from the server. */
  readonly whole: StageGraph;
  /** The graph as drawn, with folded build files. */
  readonly graph: StageGraph;
  readonly drawing: Drawing;
}

/** The panel with the graph of the Dockerfile that was edited last; it follows the cursor there. */
export class GraphPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #ask: AskGraph;
  readonly #subscriptions: vscode.Disposable[];
  #uri: vscode.Uri;
  #shown: Shown | undefined;
  #caret: vscode.Position | undefined;
  /** The build files whose targets are shown separately. */
  readonly #unfolded = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(extension: vscode.Uri, uri: vscode.Uri, ask: AskGraph) {
    const root = vscode.Uri.joinPath(extension, 'dist', 'webview');
    this.#uri = uri;
    this.#ask = ask;
    this.#panel = vscode.window.createWebviewPanel(
      GRAPH_VIEW,
      'Stage Graph',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [root], retainContextWhenHidden: true },
    );
    this.#panel.iconPath = vscode.Uri.joinPath(extension, 'images', 'icon.png');
    this.#subscriptions = [
      this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(readFromPage(message))),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#changed(document.uri);
      }),
    ];
    this.#panel.webview.html = this.#page(root);
  }

  get onDidDispose(): vscode.Event<void> {
    return this.#panel.onDidDispose;
  }

  /** Shows a document, and marks the position of the cursor in it. */
  async show(uri: vscode.Uri, caret: vscode.Position | undefined): Promise<void> {
    this.#uri = uri;
    this.#caret = caret;
    this.#panel.reveal(undefined, true);
    await this.refresh();
  }

  /** Requests the graph of the document again, and draws it. */
  async refresh(): Promise<void> {
    const uri = this.#uri;
    const graph = await this.#ask(uri);
    if (uri !== this.#uri) {
      return;
    }
    if (graph === undefined || graph.nodes.length === 0) {
      const file = vscode.workspace.asRelativePath(uri);
      this.#shown = undefined;
      this.#tell({ type: 'say', sentence: graph ? `No stages in '${file}'.` : `No graph of '${file}' now.` });
    } else {
      this.#draw(uri, graph);
    }
  }

  #draw(uri: vscode.Uri, whole: StageGraph): void {
    const graph = folded(whole, this.#unfolded, (file) => nameBeside(uri, vscode.Uri.parse(file)));
    const drawing = draw(graph);
    this.#shown = { uri, whole, graph, drawing };
    const file = vscode.workspace.asRelativePath(uri);
    this.#tell({ type: 'draw', file, svg: svgOf(drawing), marks: this.#marks(this.#shown, uri, this.#caret) });
  }

  /** Requests the colours from the page; the export starts when they arrive. */
  export(): void {
    this.#tell({ type: 'askPalette' });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions, this.#panel).dispose();
  }

  async #receive(message: FromPage | undefined): Promise<void> {
    switch (message?.type) {
      case 'ready':
        await this.refresh();
        break;
      case 'openNode':
        await this.#openNode(message.node);
        break;
      case 'openLine':
        await this.#openLine(message.line);
        break;
      case 'export':
        await this.#save(message.palette);
        break;
      case undefined:
        break;
    }
  }

  async #openNode(id: string): Promise<void> {
    const file = buildFileOf(id);
    if (file !== undefined) {
      this.#fold(file);
    } else if (this.#shown !== undefined) {
      const place = placeOf(this.#shown.graph, id);
      await this.#open(place?.start, place?.uri);
    }
  }

  async #openLine(line: number): Promise<void> {
    const use = this.#shown?.drawing.arrows[line]?.line.uses[0];
    await this.#open(use?.range?.start, use?.uri);
  }

  /** Shows the targets of a build file, or hides them again. */
  #fold(file: string): void {
    if (!this.#unfolded.delete(file)) {
      this.#unfolded.add(file);
    }
    if (this.#shown !== undefined) {
      this.#draw(this.#shown.uri, this.#shown.whole);
    }
  }

  async #open(place: Place | undefined, uri: string | undefined): Promise<void> {
    if (place !== undefined) {
      await showPlace(uri === undefined ? this.#uri : vscode.Uri.parse(uri), place);
    }
  }

  async #save(palette: unknown): Promise<void> {
    if (this.#shown !== undefined) {
      await saveNextTo(this.#shown.uri, pictureOf(this.#shown.drawing, readPalette(palette)));
    }
  }

  async #follow(editor: vscode.TextEditor | undefined): Promise<void> {
    if (editor === undefined) {
      return;
    }
    const { document, selection } = editor;
    const isAnother = document.uri.toString() !== this.#uri.toString();
    if (isAnother && vscode.languages.match(DOCKERFILES, document) > 0) {
      this.#uri = document.uri;
      this.#caret = selection.active;
      await this.refresh();
    } else {
      this.#mark(document.uri, selection.active);
    }
  }

  #changed(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri.toString()) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.refresh(), REST_MS);
    }
  }

  #mark(uri: vscode.Uri, caret: vscode.Position): void {
    if (uri.toString() === this.#uri.toString()) {
      this.#caret = caret;
    }
    if (this.#shown !== undefined) {
      this.#tell({ type: 'mark', marks: this.#marks(this.#shown, uri, caret) });
    }
  }

  #marks(shown: Shown, uri: vscode.Uri, caret: vscode.Position | undefined): Marks {
    const lines = shown.drawing.arrows.map(({ line }) => line);
    return caret === undefined
      ? NO_MARKS
      : marksAt(shown.graph, lines, shown.uri.toString(), { uri: uri.toString(), place: caret });
  }

  #tell(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  #page(root: vscode.Uri): string {
    const address = (name: string): string =>
      this.#panel.webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
    return pageOf({
      script: address('graph.js'),
      style: address('graph.css'),
      nonce: crypto.randomUUID(),
    });
  }
}
