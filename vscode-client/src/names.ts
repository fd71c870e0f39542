/** The ids that package.json declares; `manifest.test.ts` holds the two together. */
export const PRODUCT = 'Dockerfile Stages';

/** The section of all settings, and the id of the language client. */
export const SECTION = 'dockerfileStages';

export const LANGUAGE = 'dockerfile';

/** The settings that say how the server is started; a change of one of them starts it anew. */
export const Setting = {
  serverPath: 'dockerfileStages.server.path',
  javaHome: 'dockerfileStages.java.home',
  javaOptions: 'dockerfileStages.java.options',
} as const;
export type Setting = (typeof Setting)[keyof typeof Setting];

/** The settings that the server knows nothing about. */
export const ViewSetting = {
  graphLens: 'dockerfileStages.graph.codeLens',
} as const;

/** The setting of other Java extensions that is looked at too. */
export const COMMON_JAVA_HOME = 'java.home';

export const Command = {
  restartServer: 'dockerfileStages.restartServer',
  showOutput: 'dockerfileStages.showOutput',
  showGraph: 'dockerfileStages.showGraph',
  exportGraph: 'dockerfileStages.exportGraph',
} as const;

/** Commands that only others call: those of the server's lenses. */
export const LensCommand = {
  showReferences: 'dockerfileStages.showReferences',
} as const;

export const GRAPH_VIEW = 'dockerfileStages.graph';

export const GRAPH_REQUEST = 'dockerfileStages/graph';
