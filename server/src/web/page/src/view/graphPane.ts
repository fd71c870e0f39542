import type { editor } from 'monaco-editor/editor';
import { type Drawing, draw } from '../../../../../../vscode-client/src/graph/drawing';
import { buildFileOf, folded, placeOf } from '../../../../../../vscode-client/src/graph/folding';
import { marksAt } from '../../../../../../vscode-client/src/graph/marks';
import { pictureOf } from '../../../../../../vscode-client/src/graph/picture';
import { type Place, readGraph, type StageGraph } from '../../../../../../vscode-client/src/graph/stageGraph';
import { svgOf } from '../../../../../../vscode-client/src/graph/svg';
import { GraphView, type Opened } from '../../../../../../vscode-client/src/webview/graphView';
import type { RemoteSession } from '#engine/remote';
import type { FileList, OpenFile } from '../project/fileList';
import { part } from './dom';
import { save } from './save';

/** Shows a place of a file in the editor. */
export type ShowPlace = (uri: string, place: Place) => void;

interface Shown {
  readonly file: OpenFile;
  /** As the engine gives it, and as it is drawn, with folded build files. */
  readonly whole: StageGraph;
  readonly graph: StageGraph;
  readonly drawing: Drawing;
}

/** The graph of the Dockerfile that was shown last; it follows the cursor, also in build files. */
export class GraphPane {
  readonly #session: RemoteSession;
  readonly #files: FileList;
  readonly #editor: editor.ICodeEditor;
  readonly #show: ShowPlace;
  readonly #view: GraphView;
  readonly #unfolded = new Set<string>();
  #shown: Shown | undefined;

  constructor(session: RemoteSession, files: FileList, shownEditor: editor.ICodeEditor, show: ShowPlace) {
    this.#session = session;
    this.#files = files;
    this.#editor = shownEditor;
    this.#show = show;
    const view = part('graph-view', HTMLElement);
    const elements = {
      frame: part('graph', HTMLElement),
      file: part('graph-file', HTMLElement),
      smaller: part('smaller', HTMLElement),
      actual: part('actual', HTMLElement),
      larger: part('larger', HTMLElement),
      fit: part('fit', HTMLElement),
      keys: view,
    };
    this.#view = new GraphView(elements, (what) => {
      this.#open(what);
    });
    part('export', HTMLElement).addEventListener('click', () => {
      this.#export();
    });
    shownEditor.onDidChangeCursorPosition(() => {
      this.#mark();
    });
  }

  /** Asks for the graph of the current file, or of the one that was shown last. */
  async refresh(): Promise<void> {
    const { current } = this.#files;
    const last = this.#files.all.find((file) => file.model === this.#shown?.file.model);
    for (const file of [current, last, ...this.#files.all]) {
      const whole = file && readGraph(await this.#session.graph(file.model.uri.toString()));
      if (current !== this.#files.current) {
        return;
      }
      if (file !== undefined && whole !== undefined && whole.nodes.length > 0) {
        this.#draw(file, whole);
        return;
      }
    }
    this.#shown = undefined;
    this.#view.say('No stages in these files.');
  }

  /** Shows the whole graph. */
  fit(): void {
    this.#view.fit();
  }

  #draw(file: OpenFile, whole: StageGraph): void {
    const graph = folded(whole, this.#unfolded, (uri) => this.#files.withUri(uri)?.name ?? uri);
    const drawing = draw(graph);
    const isFirst = this.#shown?.file !== file;
    this.#shown = { file, whole, graph, drawing };
    this.#view.draw(file.name, svgOf(drawing));
    if (isFirst) {
      this.#view.fit();
    }
    this.#mark();
  }

  #mark(): void {
    const [position, uri] = [this.#editor.getPosition(), this.#editor.getModel()?.uri.toString()];
    if (this.#shown !== undefined && position !== null && uri !== undefined) {
      const { graph, drawing, file } = this.#shown;
      const place = { line: position.lineNumber - 1, character: position.column - 1 };
      const lines = drawing.arrows.map(({ line }) => line);
      this.#view.mark(marksAt(graph, lines, file.model.uri.toString(), { uri, place }));
    }
  }

  #open(what: Opened): void {
    if (this.#shown === undefined) {
      return;
    }
    const { graph, drawing, file, whole } = this.#shown;
    const buildFile = what.type === 'openNode' ? buildFileOf(what.node) : undefined;
    if (buildFile !== undefined) {
      if (!this.#unfolded.delete(buildFile)) {
        this.#unfolded.add(buildFile);
      }
      this.#draw(file, whole);
      return;
    }
    const use = what.type === 'openLine' ? drawing.arrows[what.line]?.line.uses[0] : undefined;
    const place = what.type === 'openNode' ? placeOf(graph, what.node) : { start: use?.range?.start, uri: use?.uri };
    if (place?.start !== undefined) {
      this.#show(place.uri ?? file.model.uri.toString(), place.start);
    }
  }

  #export(): void {
    if (this.#shown !== undefined) {
      const picture = pictureOf(this.#shown.drawing, this.#view.palette());
      save('stages.svg', new Blob([picture], { type: 'image/svg+xml' }));
    }
  }
}
