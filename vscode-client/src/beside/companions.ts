/** Extensions that provide their own outline, folding and selection ranges for Dockerfiles. */
export const COMPANIONS = ['ms-azuretools.vscode-containers', 'ms-azuretools.vscode-docker', 'docker.docker'] as const;

/** With a companion installed, these features would only show everything twice. */
const LEFT_TO_COMPANIONS = { documentSymbol: false, foldingRange: false, selectionRange: false };

/** Turns the features off that a companion also has, except those that the user has set. */
export function besideCompanions(section: unknown): unknown {
  const settings = isObject(section) ? section : {};
  const chosen = settings['features'];
  return { ...settings, features: { ...LEFT_TO_COMPANIONS, ...(isObject(chosen) ? chosen : {}) } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
