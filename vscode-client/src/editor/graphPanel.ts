import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { DOCKERFILES } from '../documents/selector';
import { type Drawing, draw } from '../graph/drawing';
import { marksAt, NO_MARKS } from '../graph/marks';
import { readFromPage, type FromPage, type ToPage } from '../graph/messages';
import { pageOf } from '../graph/page';
import { pictureOf, readPalette } from '../graph/picture';
import { type Span, type StageGraph } from '../graph/stageGraph';
import { svgOf } from '../graph/svg';
import { GRAPH_VIEW } from '../names';
import { saveNextTo, showPlace } from './graphPlaces';

/** Asks the server for the graph of a document; none where it has none, or where no server is running. */
export type AskGraph = (uri: vscode.Uri) => Promise<StageGraph | undefined>;

/** How long a document has to rest before its graph is drawn anew. */
const REST_MS = 150;

interface Shown {
  readonly uri: vscode.Uri;
  readonly graph: StageGraph;
  readonly drawing: Drawing;
}

/** The one panel with a graph, which shows the Dockerfile that was edited last and follows the caret in it. */
export class GraphPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #ask: AskGraph;
  readonly #subscriptions: vscode.Disposable[];
  #uri: vscode.Uri;
  #shown: Shown | undefined;
  #caret: vscode.Position | undefined;
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

  /** Shows a document, with the caret at a place in it. */
  async show(uri: vscode.Uri, caret: vscode.Position | undefined): Promise<void> {
    this.#uri = uri;
    this.#caret = caret;
    this.#panel.reveal(undefined, true);
    await this.refresh();
  }

  /** Draws the document anew. */
  async refresh(): Promise<void> {
    const uri = this.#uri;
    const graph = await this.#ask(uri);
    if (uri !== this.#uri) {
      return;
    }
    const file = vscode.workspace.asRelativePath(uri);
    if (graph === undefined || graph.nodes.length === 0) {
      this.#shown = undefined;
      this.#tell({ type: 'say', sentence: graph ? `No stages in '${file}'.` : `No graph of '${file}' now.` });
      return;
    }
    this.#shown = { uri, graph, drawing: draw(graph) };
    this.#tell({ type: 'draw', file, svg: svgOf(this.#shown.drawing) });
    this.#mark(this.#uri, this.#caret);
  }

  /** Asks the page for its colours; the export begins when they are there. */
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
        await this.#open(this.#shown?.drawing.arrows[message.line]?.line.uses[0]);
        break;
      case 'export':
        await this.#save(message.palette);
        break;
      case undefined:
        break;
    }
  }

  /** What has no place of its own, such as an image, is where it is used first. */
  async #openNode(id: string): Promise<void> {
    const { nodes = [], edges = [] } = this.#shown?.graph ?? {};
    const node = nodes.find((one) => one.id === id);
    await this.#open(node?.range ? node : edges.find(({ source, range }) => source === id && range));
  }

  async #open(place: { readonly range?: Span; readonly uri?: string } | undefined): Promise<void> {
    if (place?.range !== undefined) {
      await showPlace(place.uri === undefined ? this.#uri : vscode.Uri.parse(place.uri), place.range.start);
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

  #mark(uri: vscode.Uri, caret: vscode.Position | undefined): void {
    if (this.#shown === undefined) {
      return;
    }
    if (uri.toString() === this.#uri.toString()) {
      this.#caret = caret;
    }
    const { graph, drawing } = this.#shown;
    const lines = drawing.arrows.map(({ line }) => line);
    const marks =
      caret === undefined
        ? NO_MARKS
        : marksAt(graph, lines, this.#shown.uri.toString(), { uri: uri.toString(), place: caret });
    this.#tell({ type: 'mark', marks, reveal: true });
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
      nonce: randomBytes(16).toString('hex'),
    });
  }
}
