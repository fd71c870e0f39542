/**
 * The engine of Dockerfile Stages as a JavaScript module: what the language server answers, without a process and without
 * messages.
 *
 * Positions and ranges are those of the Language Server Protocol: lines and UTF-16 code units from 0. The names of types
 * and members are the protocol's wherever it has them, so that adapters to editors copy values. Everything that is returned
 * is plain data, made for one call and never changed later. No function throws because of the text of a file; a wrong
 * argument is a `TypeError`.
 */

/** Starts a session. */
export function createSession(options?: SessionOptions): Session;

/** The version of the engine, that of the server it was built with. */
export function version(): string;

/**
 * Patterns of the Language Server Protocol for the names of all files that matter: Dockerfiles and build files. Of other
 * files, those that `missingFiles` lists matter.
 */
export function filePatterns(): string[];

/** Checks files that belong together, and returns what `dockerfile-stages check --format json` prints. */
export function check(files: FileText[], settings?: Settings): DiagnosticReport[];

/** The stages of all Dockerfiles among files that belong together: what `dockerfile-stages stages --format json` prints. */
export function stages(files: FileText[], settings?: Settings): StagesReport[];

/**
 * Renames a stage in files that belong together: what `dockerfile-stages rename --format json` prints.
 *
 * @param stage its name, or LINE or LINE:COLUMN of a place that names it, counted from 1
 */
export function rename(files: FileText[], dockerfile: string, stage: string, newName: string, settings?: Settings): RenameReport;

/**
 * Documents and files at one moment, and the questions about them.
 *
 * URIs of any scheme are accepted. Files that name each other must have the same scheme and authority; they are in one
 * project when they lie in a folder of the options, or are open. Answers have the URIs that were given.
 */
export interface Session {
  /**
   * Opens a document. Its kind is decided by its language and name, then by its content, and by the builds that use it; a
   * document of no kind gets empty answers. Opening it again replaces its text.
   *
   * @param languageId the editor's name for its language, such as `dockerfile`; empty if the name of the file decides
   */
  open(uri: string, text: string, languageId?: string): void;

  /** Changes an open document, one change after the other. A change without a range replaces the whole text. */
  edit(uri: string, changes: TextDocumentContentChange[]): void;

  /** Closes a document. If it was added as a file too, that text counts from now on. */
  close(uri: string): void;

  /** Adds files of the folders that are not open, or replaces their texts. Open documents have precedence. */
  addFiles(files: FileText[]): void;

  /** Removes files that were added. */
  removeFiles(uris: string[]): void;

  /** Reports that all files of the folders were added. Only then may a diagnostic report that something is missing. */
  complete(): void;

  /** The URIs that builds name and that are neither open nor added: to be read and added, if they exist. */
  missingFiles(): string[];

  /** Applies other settings; those that are absent have their defaults. Returns a sentence for each that is wrong. */
  configure(settings: Settings): string[];

  /** The documents whose diagnostics may have changed since the last call; all open ones at the first. */
  changedDocuments(): string[];

  diagnostics(uri: string): Diagnostic[];

  definition(uri: string, position: Position): LocationLink[];

  declaration(uri: string, position: Position): LocationLink[];

  /** What a stage is built from. */
  typeDefinition(uri: string, position: Position): LocationLink[];

  /** What is built from a stage. */
  implementation(uri: string, position: Position): LocationLink[];

  /** Also declarations, each with its mark. */
  references(uri: string, position: Position): Reference[];

  documentHighlight(uri: string, position: Position): DocumentHighlight[];

  /** Absent where there is nothing to rename. */
  prepareRename(uri: string, position: Position): PrepareRename | undefined;

  rename(uri: string, position: Position, newName: string): Rename;

  /** The ranges that change together while the user types. */
  linkedEditingRanges(uri: string, position: Position): Range[];

  /** @param trigger the character that the user has typed if it starts completion (` ` or `/`); empty otherwise */
  completion(uri: string, position: Position, trigger?: string): CompletionItem[];

  /** The documentation of a completion item, in Markdown; absent if there is none. */
  completionDocumentation(uri: string, item: CompletionItem): string | undefined;

  hover(uri: string, position: Position): Hover | undefined;

  /** @param only the kinds that are wanted, such as `quickfix`, with their sub-kinds; empty for those of a menu at the cursor */
  codeActions(uri: string, range: Range, only?: string[]): CodeAction[];

  /** Of a Dockerfile; empty for other documents. */
  documentSymbols(uri: string): DocumentSymbol[];

  /** Of a Dockerfile; empty for other documents. */
  foldingRanges(uri: string): FoldingRange[];

  /** One answer for each position: ranges from the inside out. */
  selectionRanges(uri: string, positions: Position[]): Range[][];

  /** In the encoding of the protocol: five numbers for each token. The legend is `SEMANTIC_TOKENS`. */
  semanticTokens(uri: string): number[];

  inlayHints(uri: string, range: Range): InlayHint[];

  documentLinks(uri: string): DocumentLink[];

  /** Stages in all Dockerfiles by a part of their name. */
  workspaceSymbols(query: string): WorkspaceSymbol[];

  /** The graph of a Dockerfile; absent for other documents. */
  graph(uri: string): StageGraph | undefined;

  /** The graph as text, for documents and issues; absent for other documents. */
  graphText(uri: string, format: 'mermaid' | 'dot'): string | undefined;

  /** What `dockerfile-stages stages --format json` prints for an open document: an entry for each Dockerfile in it. */
  stages(uri: string): StagesReport[];
}

/** The legend of `Session.semanticTokens`. */
export const SEMANTIC_TOKENS: { readonly tokenTypes: readonly string[]; readonly tokenModifiers: readonly string[] };

/** What is decided at the start of a session. */
export interface SessionOptions {
  /** The URIs of the folders whose files belong together. Without any, only open documents exist. */
  folders?: string[];
  settings?: Settings;
}

/** The user's settings: the section `dockerfileStages` of an editor, or the content of a `.dockerfile-stages.yaml`. */
export type Settings = Record<string, unknown>;

/** A file and its text. The name is a URI in a session, and a path with `/` in `check`, `stages` and `rename`. */
export interface FileText {
  uri: string;
  text: string;
}

/** A change of a document; without a range, its whole new text. */
export interface TextDocumentContentChange {
  range?: Range;
  text: string;
}

export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface Location {
  uri: string;
  range: Range;
}

/** A location, and what leads to it. */
export interface LocationLink {
  originSelectionRange: Range;
  targetUri: string;
  targetRange: Range;
  targetSelectionRange: Range;
}

export interface Reference {
  uri: string;
  range: Range;
  isDeclaration: boolean;
}

/** @member kind 2 if the place reads the name, 3 if it declares it */
export interface DocumentHighlight {
  range: Range;
  kind: number;
}

export interface Diagnostic {
  range: Range;
  /** 1 error, 2 warning, 3 information, 4 hint. */
  severity: number;
  code: string;
  codeDescription: { href: string };
  source: string;
  message: string;
  /** Contains 1 where the text is unnecessary. */
  tags: number[];
  relatedInformation: DiagnosticRelatedInformation[];
}

export interface DiagnosticRelatedInformation {
  location: Location;
  message: string;
}

/** Where the name is, or why it cannot be renamed. */
export interface PrepareRename {
  range?: Range;
  placeholder?: string;
  /** A sentence; then there is no range. */
  refused?: string;
}

/** The edits of a rename, or why there are none. */
export interface Rename {
  /** A sentence; then there are no edits. */
  refused?: string;
  documentChanges: DocumentEdits[];
  /** The places that may name the stage and stay as they are, before the edits. */
  left: LeftPlace[];
  /** A sentence that lists them, for a message; absent if there are none. */
  notice?: string;
}

/** The edits of one file. */
export interface DocumentEdits {
  uri: string;
  edits: ConfirmedTextEdit[];
}

/** An edit and how sure it is. */
export interface ConfirmedTextEdit {
  range: Range;
  newText: string;
  /** What a user may want to confirm: `none`, `otherFile`, `guess`, `command` or `mention`. */
  confirmation: string;
}

export interface TextEdit {
  range: Range;
  newText: string;
}

/** A place that may name a renamed stage. */
export interface LeftPlace {
  uri: string;
  range: Range;
  text: string;
  /** Why it stays, as a clause. */
  reason: string;
}

export interface CompletionItem {
  label: string;
  /** The protocol's number. */
  kind: number;
  detail: string;
  sortText: string;
  filterText?: string;
  textEdit: TextEdit;
  additionalTextEdits: TextEdit[];
  /** For `completionDocumentation`; absent if there is none. */
  data?: CompletionData;
}

/** The stage that a completion item names. */
export interface CompletionData {
  uri: string;
  /** The index of the build, if the Dockerfile is inside a build file. */
  build?: number;
  stage: number;
}

export interface Hover {
  /** Markdown. */
  contents: string;
  range: Range;
}

export interface CodeAction {
  title: string;
  kind: string;
  isPreferred: boolean;
  /** Why it is not possible; then there are no edits. */
  disabled?: string;
  /** The diagnostic that it fixes. */
  diagnostic?: Diagnostic;
  documentChanges: DocumentEdits[];
  /** Where the user may want to type another name after the edits. */
  rename?: Position;
}

export interface DocumentSymbol {
  name: string;
  detail: string;
  /** The protocol's number. */
  kind: number;
  range: Range;
  selectionRange: Range;
  children: DocumentSymbol[];
}

/** A stage in any Dockerfile. */
export interface WorkspaceSymbol {
  name: string;
  /** The protocol's number. */
  kind: number;
  containerName: string;
  location: Location;
}

export interface FoldingRange {
  startLine: number;
  endLine: number;
  /** `comment`, or absent. */
  kind?: string;
}

export interface InlayHint {
  position: Position;
  label: string;
  paddingLeft: boolean;
  paddingRight: boolean;
}

export interface DocumentLink {
  range: Range;
  target: string;
  tooltip?: string;
}

/** What the server answers to `dockerfileStages/graph`. */
export interface StageGraph {
  file: string;
  nodes: StageGraphNode[];
  edges: StageGraphEdge[];
}

export interface StageGraphNode {
  id: string;
  /** `stage`, `image`, `scratch`, `buildContext`, `namedContext` or `target`. */
  kind: string;
  label: string;
  uri?: string;
  /** For a stage: all its lines. */
  range?: Range;
}

/** Leads from a used node to its user. */
export interface StageGraphEdge {
  source: string;
  target: string;
  /** `base`, `copy`, `mount`, `target` or `context`. */
  kind: string;
  uri: string;
  range: Range;
  paths: string[];
}

/** A diagnostic in the form of our JSON. */
export interface DiagnosticReport {
  file: string;
  code: string;
  severity: string;
  range: Range;
  message: string;
  related: RelatedReport[];
}

export interface RelatedReport {
  file: string;
  range: Range;
  message: string;
}

/** A rename in the form of our JSON. */
export interface RenameReport {
  refused: string | null;
  edits: { file: string; range: Range; newText: string; confirm: boolean }[];
  unresolved: { file: string; range: Range; text: string; reason: string }[];
}

/** Everything that is known about the stages of one Dockerfile, in the form of our JSON. */
export interface StagesReport {
  file: string;
  stages: StageEntry[];
  references: ReferenceEntry[];
  targets: TargetEntry[];
  contexts: ContextEntry[];
  diagnostics: DiagnosticEntry[];
  parallel: ParallelEntry;
}

export interface StageEntry {
  index: number;
  name: string | null;
  declared: string | null;
  base: string | null;
  baseExpanded: string | null;
  description: string | null;
  range: Range;
  nameRange: Range | null;
}

export interface ReferenceEntry {
  kind: string;
  stage: number | null;
  value: string;
  range: Range;
  resolution: ResolutionEntry;
}

export interface ResolutionEntry {
  kind: string;
  stage: number | null;
  why: string | null;
}

export interface TargetEntry {
  file: string;
  range: Range;
  kind: string;
  value: string | null;
  stage: number | null;
  by: string;
}

export interface ContextEntry {
  name: string;
  file: string;
  range: Range;
}

export interface DiagnosticEntry {
  code: string;
  severity: string;
  range: Range;
  message: string;
}

export interface ParallelEntry {
  groups: number[][];
  longest: number[];
}
