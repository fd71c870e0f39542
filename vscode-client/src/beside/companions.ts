/** Extensions that have an outline, folding and selection ranges for Dockerfiles of their own. */
export const COMPANIONS = ['ms-azuretools.vscode-containers', 'ms-azuretools.vscode-docker', 'docker.docker'] as const;

/** Beside a companion these would only say everything twice. */
const LEFT_TO_COMPANIONS = { documentSymbol: false, foldingRange: false, selectionRange: false };

/** The section of the settings, with those features off that a companion has too. What the user chose stays. */
export function besideCompanions(section: unknown): unknown {
  const settings = isObject(section) ? section : {};
  const chosen = settings['features'];
  return { ...settings, features: { ...LEFT_TO_COMPANIONS, ...(isObject(chosen) ? chosen : {}) } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
