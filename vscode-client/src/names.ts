/** The ids that package.json declares; `manifest.test.ts` compares them. */
export const PRODUCT = 'Dockerfile Stages';

/** The section of all settings, and the id of the language client. */
export const SECTION = 'dockerfileStages';

export const LANGUAGE = 'dockerfile';

/** The settings for starting the server; a change of one of them restarts it. */
export const Setting = {
  serverPath: 'dockerfileStages.server.path',
  javaHome: 'dockerfileStages.java.home',
  javaOptions: 'dockerfileStages.java.options',
} as const;
export type Setting = (typeof Setting)[keyof typeof Setting];

/** The settings that are not sent to the server. */
export const ViewSetting = {
  graphLens: 'dockerfileStages.graph.codeLens',
} as const;

/** The settings that exclude files from a search: ours, and the one of VS Code that hides files. */
export const EXCLUDE = {
  ours: 'dockerfileStages.exclude',
  files: 'files.exclude',
} as const;

/** The setting of other Java extensions that is also read. */
export const COMMON_JAVA_HOME = 'java.home';

export const Command = {
  restartServer: 'dockerfileStages.restartServer',
  showOutput: 'dockerfileStages.showOutput',
  showGraph: 'dockerfileStages.showGraph',
  exportGraph: 'dockerfileStages.exportGraph',
} as const;

/** Commands that are only called by the server's code lenses and code actions. */
export const LensCommand = {
  showReferences: 'dockerfileStages.showReferences',
  startRename: 'dockerfileStages.startRename',
} as const;

/** Explains why the engine of the extension answers; the status bar calls it. */
export const EXPLAIN_ENGINE = 'dockerfileStages.explainEngine';

/** The notification with which the server lists locations; the client announces it. */
export const SHOW_LOCATIONS = 'dockerfileStages/showLocations';

export const GRAPH_VIEW = 'dockerfileStages.graph';

export const GRAPH_REQUEST = 'dockerfileStages/graph';
