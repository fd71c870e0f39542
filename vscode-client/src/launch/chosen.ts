/** The values of a section at each place where a user can set it; absent places are undefined. */
export interface SectionPlaces {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

/** What the user has set, without defaults. As in VS Code, objects are combined and the innermost place wins. */
export function chosenSettings(places: SectionPlaces | undefined): unknown {
  return [places?.globalValue, places?.workspaceValue, places?.workspaceFolderValue].reduce(combined, {});
}

function combined(outer: unknown, inner: unknown): unknown {
  if (inner === undefined) {
    return outer;
  }
  if (!isObject(outer) || !isObject(inner)) {
    return inner;
  }
  const entries = Object.entries(inner).map(([name, value]) => [name, combined(outer[name], value)] as const);
  return { ...outer, ...Object.fromEntries(entries) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
