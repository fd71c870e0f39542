/** The oldest Java that the server runs on. */
export const OLDEST_JAVA = 17;

/**
 * The feature release in what `java -version` prints: 17 for `openjdk version "17.0.15" 2025-04-15`, 8 for
 * `java version "1.8.0_402"`. Lines before that one (`Picked up JAVA_TOOL_OPTIONS: …`) do not matter.
 */
export function featureRelease(versionText: string): number | undefined {
  const match = /^\S+ version "(?:1\.)?(\d+)/m.exec(versionText);
  return match === null ? undefined : Number(match[1]);
}
