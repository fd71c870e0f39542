import { join } from 'node:path';
import { COMMON_JAVA_HOME, Setting } from '../names';

/** The settings for starting the server, validated. */
export interface LaunchSettings {
  readonly serverPath: string | undefined;
  readonly javaHome: string | undefined;
  readonly commonJavaHome: string | undefined;
  readonly javaOptions: readonly string[];
}

/** Reads a setting by its full name. Users can write any JSON into a setting, hence `unknown`. */
export type ReadSetting = (name: string) => unknown;

export function launchSettings(read: ReadSetting, homeDirectory: string): LaunchSettings {
  const path = (name: string): string | undefined => pathValue(read(name), homeDirectory);
  return {
    serverPath: path(Setting.serverPath),
    javaHome: path(Setting.javaHome),
    commonJavaHome: path(COMMON_JAVA_HOME),
    javaOptions: optionValues(read(Setting.javaOptions)),
  };
}

export function sameSettings(one: LaunchSettings, other: LaunchSettings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function pathValue(value: unknown, homeDirectory: string): string | undefined {
  const path = typeof value === 'string' ? value.trim() : '';
  if (path === '') {
    return undefined;
  }
  return /^~(?=$|[/\\])/.test(path) ? join(homeDirectory, path.slice(1)) : path;
}

function optionValues(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  return values
    .filter((option) => typeof option === 'string')
    .map((option) => option.trim())
    .filter((option) => option !== '');
}
