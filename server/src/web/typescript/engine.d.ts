/**
 * The engine of Dockerfile Stages as a JavaScript module: what the language server answers, without a process and without
 * messages.
 *
 * Positions and ranges are those of the Language Server Protocol: lines and UTF-16 code units from 0. The names of types
 * and members are the protocol's wherever it has them, so that adapters to editors copy values. Everything that is returned
 * is plain data. No function throws because of the text of a file; a wrong argument is a `TypeError`.
 */

/** Starts a session. */
export function createSession(options?: SessionOptions): Session;

/**
 * Patterns of the Language Server Protocol for the names of all files that matter: Dockerfiles and build files. Of
 * other files, those matter that builds name.
 */
export function filePatterns(): string[];

/** The legend of the semantic tokens of a session. */
export function semanticTokensLegend(): SemanticTokensLegend;

/** Checks the files of a folder: what `dockerfile-stages check --format json` prints. */
export function check(files: FolderFile[], settings?: Settings): DiagnosticReport[];

/** The stages of all Dockerfiles in a folder: what `dockerfile-stages stages --format json` prints. */
export function stages(files: FolderFile[], settings?: Settings): StagesReport[];

/**
 * Renames a stage in the files of a folder: what `dockerfile-stages rename --format json` prints.
 *
 * @param dockerfile its path among the files
 * @param stage its name, or LINE or LINE:COLUMN of a place that names it, counted from 1
 */
export function rename(files: FolderFile[], dockerfile: string, stage: string, newName: string, settings?: Settings): RenameReport;

/**
 * Documents and files at one moment, and the questions about them.
 *
 * URIs of any scheme are accepted. The files of a session have the scheme and authority of its folders, or `file:` if it
 * has none. Answers have the URIs that were given. A document that is not open, or a feature that the settings turn off,
 * gets empty answers. After an answer, nothing that was returned changes.
 */
export interface Session {
  /**
   * Opens a document, or replaces its text; the same text again changes nothing. Its kind is decided by its language
   * and name, then by its content and by the builds that use it.
   *
   * @param languageId the editor's name for its language, such as `dockerfile`
   */
  open(uri: string, text: string, languageId?: string): void;

  /** Changes an open document, one change after the other. */
  edit(uri: string, changes: TextDocumentContentChange[]): void;

  /** Closes a document. If it was added as a file too, that text counts from now on. */
  close(uri: string): void;

  /** Adds files that are not open, or replaces their texts. Open documents have precedence. */
  addFiles(files: FileText[]): void;

  /** Removes files that were added. */
  removeFiles(uris: string[]): void;

  /** Reports that all files of the folders were added. Only then may a diagnostic report that something is missing. */
  complete(): void;

  /** The URIs in the folders that builds name and that are neither open nor added: to be added, if they exist. */
  missingFiles(): string[];

  /** Applies other settings. Returns a sentence for each that is wrong and has its default. */
  configure(settings: Settings): string[];

  /** The open documents whose diagnostics may have changed since the last call. */
  changedDocuments(): string[];

  /** The diagnostics of an open document, or of a file that was added. */
  diagnostics(uri: string): Diagnostic[];

  /** What the name at a position stands for. */
  definition(uri: string, position: Position): LocationLink[];

  /** Where the name at a position is declared. */
  declaration(uri: string, position: Position): LocationLink[];

  /** What the stage at a position is built from. */
  typeDefinition(uri: string, position: Position): LocationLink[];

  /** What is built from the stage at a position. */
  implementation(uri: string, position: Position): LocationLink[];

  /** All places that name the symbol at a position, its declaration too. */
  references(uri: string, position: Position): Reference[];

  /** Those in the same document. */
  documentHighlight(uri: string, position: Position): DocumentHighlight[];

  /** Absent where there is nothing to rename. */
  prepareRename(uri: string, position: Position): PrepareRename | undefined;

  /** Absent if the document is not open. */
  rename(uri: string, position: Position, newName: string): Rename | undefined;

  /** The ranges that change together while the user types. */
  linkedEditingRanges(uri: string, position: Position): Range[];

  /**
   * What can be written at a position.
   *
   * @param trigger the character that the user has typed, if it starts completion: a blank or `/`
   */
  completion(uri: string, position: Position, trigger?: string): CompletionItem[];

  /** The documentation of a completion item, as Markdown; absent if there is none. */
  completionDocumentation(data: CompletionData): string | undefined;

  /** What is known about the name at a position. */
  hover(uri: string, position: Position): Hover | undefined;

  /**
   * The changes that are offered for a range.
   *
   * @param only the kinds that are wanted, such as `quickfix`, with their sub-kinds; absent for a menu at the cursor
   * @param trigger `automatic` if the user did not ask, but moved the cursor: then some are left out
   */
  codeActions(uri: string, range: Range, only?: string[], trigger?: string): CodeAction[];

  /** The stages of a Dockerfile. */
  documentSymbols(uri: string): DocumentSymbol[];

  /** Of a Dockerfile; empty for other documents. */
  foldingRanges(uri: string): FoldingRange[];

  /** For each position the ranges around it, from the inside out. */
  selectionRanges(uri: string, positions: Position[]): Range[][];

  /** Five numbers for each token, as in the protocol; see `semanticTokensLegend`. */
  semanticTokens(uri: string): number[];

  /** The hints in a range that the settings turn on. */
  inlayHints(uri: string, range: Range): InlayHint[];

  /** The paths in a build file that lead to Dockerfiles. */
  documentLinks(uri: string): DocumentLink[];

  /** The stages of all Dockerfiles whose names have the characters of the query in this order. */
  workspaceSymbols(query: string): WorkspaceSymbol[];

  /** The graph of a Dockerfile; absent for other documents. */
  graph(uri: string): StageGraph | undefined;

  /**
   * The graph of a Dockerfile as text; absent for other documents.
   *
   * @param format `mermaid` or `dot`
   */
  graphText(uri: string, format: string): string | undefined;

  /** What `dockerfile-stages stages --format json` prints about each Dockerfile in an open document. */
  stages(uri: string): StagesReport[];
}

/** What is decided at the start of a session. */
export interface SessionOptions {
  /** The URIs of the folders whose files belong together; without any, only open documents exist. */
  folders?: string[];
  /** The user's settings, as JSON. */
  settings?: Settings;
}

/** The user's settings: the section `dockerfileStages` of an editor, or the content of a `.dockerfile-stages.yaml`. */
export type Settings = Record<string, unknown>;

/** A file in a folder and its text. */
export interface FolderFile {
  /** Relative to the folder, with `/`. */
  path: string;
  text: string;
}

/** A change of a document. */
export interface TextDocumentContentChange {
  /** Absent if the text is the whole new text. */
  range?: Range;
  text: string;
}

/**
 * A range of a text, up to but not including `end`, as positions.
 *
 * Unlike the offsets of a `TextRange`, positions mean something to a reader who does not have the text.
 */
export interface Range {
  start: Position;
  end: Position;
}

/** A place in a text as editors name it: 0-based line, and 0-based units of some `PositionEncoding` within it. */
export interface Position {
  line: number;
  character: number;
}

/** A file of a session and its text. */
export interface FileText {
  uri: string;
  text: string;
}

/** The stage that a completion item names. */
export interface CompletionData {
  /** Of its Dockerfile, or of the build file that the Dockerfile is in. */
  uri: string;
  /** The index of the build that contains the Dockerfile. */
  build?: number;
  /** The index of the stage. */
  stage: number;
}

/** Semantic tokens, as numbers of their `tokenTypes` and as bits of their `tokenModifiers`. */
export interface SemanticTokensLegend {
  tokenTypes: string[];
  tokenModifiers: string[];
}

/** A diagnostic in the form of our JSON: the names of the components are its keys. */
export interface DiagnosticReport {
  /** The path as a user would write it. */
  file: string;
  code: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  range: Range;
  message: string;
  related: RelatedReport[];
}

/** Another range that is involved. */
export interface RelatedReport {
  file: string;
  range: Range;
  message: string;
}

/**
 * Everything that is known about the stages of one Dockerfile, in the form of our JSON: the names of the components are
 * its keys, and absent values become null.
 */
export interface StagesReport {
  /** The path as found; for a Dockerfile inside a build file, the path of the build file, to which lines then refer. */
  file: string;
  stages: StageEntry[];
  references: ReferenceEntry[];
  /** The build targets in other files that build this Dockerfile. */
  targets: TargetEntry[];
  /** The named contexts that other files declare for it. */
  contexts: ContextEntry[];
  diagnostics: DiagnosticEntry[];
  /** How far its stages can be built at the same time. */
  parallel: ParallelEntry;
}

/** A stage. */
export interface StageEntry {
  index: number;
  /** In lowercase. */
  name: string | null;
  /** The name as written. */
  declared: string | null;
  /** As written. */
  base: string | null;
  /** With the arguments' defaults inserted; absent when the result is empty. */
  baseExpanded: string | null;
  description: string | null;
  range: Range;
  /** The range of the declared name. */
  nameRange: Range | null;
}

/** A reference. */
export interface ReferenceEntry {
  kind: string;
  /** The stage that contains it. */
  stage: number | null;
  /** Without quotes and escapes; for `from` as written. */
  value: string;
  range: Range;
  resolution: ResolutionEntry;
}

/** What a reference resolves to. */
export interface ResolutionEntry {
  kind: string;
  /** The stage that it names. */
  stage: number | null;
  /** What is wrong with the reference. */
  why: string | null;
}

/** A build target. */
export interface TargetEntry {
  /** The file that names the stage. */
  file: string;
  range: Range;
  kind: string;
  /** The name, when it is a literal. */
  value: string | null;
  /** The stage that it names, if it does. */
  stage: number | null;
  /** How its Dockerfile was found: by `path` or by `name`. */
  by: string;
}

/** A named context and the file that declares it. */
export interface ContextEntry {
  name: string;
  file: string;
  range: Range;
}

/** A diagnostic on this file. */
export interface DiagnosticEntry {
  code: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  range: Range;
  message: string;
}

/** How stages depend on one another. */
export interface ParallelEntry {
  /** The most stages that are built at the same time if each is built as early as possible. */
  width: number;
  /** The indexes of the longest series of stages that wait for one another. */
  longestChain: number[];
}

/**
 * A rename as JSON: the components of the records are its keys, files are relative to the searched folder, and
 * positions are 0-based, in UTF-16 code units.
 */
export interface RenameReport {
  /** Why nothing is renamed; null if the rename succeeded. */
  refused: string | null;
  /** The replacements; empty if the rename was refused. */
  edits: ReportedEdit[];
  /** The locations that may name the stage but are not edited. */
  unresolved: ReportedLeftover[];
}

/** A replacement in a file. */
export interface ReportedEdit {
  file: string;
  range: Range;
  newText: string;
  /** Whether it may be wrong and should be reviewed first. */
  confirm: boolean;
}

/** A location that is not edited. */
export interface ReportedLeftover {
  file: string;
  range: Range;
  text: string;
  /** Why, as a clause. */
  reason: string;
}

/** A problem of a document. */
export interface Diagnostic {
  range: Range;
  /** 1 error, 2 warning, 3 information, 4 hint. */
  severity: number;
  code: string;
  codeDescription: CodeDescription;
  source: string;
  message: string;
  /** Contains 1 where the text is unnecessary. */
  tags: number[];
  relatedInformation: RelatedInformation[];
}

/** Where the code of a diagnostic is explained. */
export interface CodeDescription {
  href: string;
}

/** Another place that a diagnostic is about. */
export interface RelatedInformation {
  location: Location;
  message: string;
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

/** A place where a symbol is named. */
export interface Reference {
  uri: string;
  range: Range;
  isDeclaration: boolean;
}

/** A place in the same document. */
export interface DocumentHighlight {
  range: Range;
  /** 2 if the place reads the name, 3 if it declares it. */
  kind: number;
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
  /** A sentence that lists those without `newText`, for a message; absent if there are none. */
  notice?: string;
}

/** The edits of one file. */
export interface DocumentEdits {
  uri: string;
  edits: ConfirmedTextEdit[];
}

/** An edit and how certain it is. */
export interface ConfirmedTextEdit {
  range: Range;
  newText: string;
  /** `none` in the file of the stage, `otherFile`, `guess` or `command` if it may be wrong. */
  confirmation: string;
  /** Whether the user has to agree to it, by the settings for its file. */
  needsConfirmation: boolean;
}

/** A place that may name a renamed stage. */
export interface LeftPlace {
  uri: string;
  range: Range;
  /** What stands there. */
  text: string;
  /** Why it stays: a clause. */
  reason: string;
  /** What could replace it, if the user agrees; absent if it is computed, or cannot be edited. */
  newText?: string;
}

/** A completion item. */
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

export interface TextEdit {
  range: Range;
  newText: string;
}

/** What is shown about a symbol. */
export interface Hover {
  /** Markdown. */
  contents: string;
  range: Range;
}

/** A change that the user can choose. */
export interface CodeAction {
  title: string;
  /** Such as `quickfix` or `refactor.extract`. */
  kind: string;
  isPreferred: boolean;
  /** Why it is not possible; then there are no edits. */
  disabled?: string;
  /** What it fixes; absent for a refactoring. */
  diagnostic?: Diagnostic;
  documentChanges: DocumentEdits[];
  /** Where the user may want to type another name after the edits. */
  rename?: Position;
}

/** A stage, or an instruction in it. */
export interface DocumentSymbol {
  name: string;
  detail: string;
  /** The protocol's number. */
  kind: number;
  range: Range;
  selectionRange: Range;
  children: DocumentSymbol[];
}

/** Lines that an editor can hide. */
export interface FoldingRange {
  startLine: number;
  endLine: number;
  /** `comment`, or absent. */
  kind?: string;
}

/** Text that an editor shows beside the code. */
export interface InlayHint {
  position: Position;
  label: string;
  paddingLeft: boolean;
  paddingRight: boolean;
}

/** A path in a build file that leads to a Dockerfile. */
export interface DocumentLink {
  range: Range;
  /** A URI. */
  target: string;
}

/** A stage in any Dockerfile. */
export interface WorkspaceSymbol {
  name: string;
  /** The protocol's number. */
  kind: number;
  /** The name of the file. */
  containerName: string;
  location: Location;
}

/** The stages of a Dockerfile, and what they are made from: what the server answers to `dockerfileStages/graph`. */
export interface StageGraph {
  file: string;
  nodes: StageGraphNode[];
  edges: StageGraphEdge[];
}

/** A node. */
export interface StageGraphNode {
  id: string;
  /** `stage`, `image`, `scratch`, `buildContext`, `namedContext` or `target`. */
  kind: string;
  label: string;
  uri?: string;
  /** For a stage, all its lines. */
  range?: Range;
}

/** Leads from a used node to its user. */
export interface StageGraphEdge {
  source: string;
  target: string;
  /** `base`, `copy`, `mount`, `target` or `context`. */
  kind: string;
  uri: string;
  /** Of the reference. */
  range: Range;
  paths: string[];
}
