import { readdir, realpath } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { COMMON_JAVA_HOME, Setting } from '../names';
import type { JavaFolder } from './javaFolders';
import type { Machine } from './machine';
import type { LaunchSettings } from './settings';

/** A path where a Java may be. */
export interface JavaCandidate {
  /** The source of the path: a setting, `JAVA_HOME`, `PATH`, or a usual folder. */
  readonly origin: string;
  /** The home folder of the Java; for `PATH`, where the home is unknown, the executable. */
  readonly location: string;
  readonly executable: string;
}

/**
 * All candidates, in order of preference. Those from `PATH` and from usual folders exist; `checkJava` checks the
 * others.
 */
export async function javaCandidates(settings: LaunchSettings, machine: Machine): Promise<readonly JavaCandidate[]> {
  const homes = [
    { origin: Setting.javaHome, home: settings.javaHome },
    { origin: COMMON_JAVA_HOME, home: settings.commonJavaHome },
    { origin: 'JAVA_HOME', home: machine.environment['JAVA_HOME'] },
  ];
  const program = machine.platform === 'win32' ? 'java.exe' : 'java';
  const named = homes.flatMap(({ origin, home }) =>
    home === undefined || home === '' ? [] : [candidate(origin, home, program)],
  );
  const met = [
    ...candidatesOnPath(machine.environment['PATH'] ?? '', program),
    ...(await candidatesInFolders(machine.javaFolders, program)),
  ];
  return [...named, ...(await existingOnes(met))];
}

function candidatesOnPath(path: string, program: string): readonly JavaCandidate[] {
  const executables = path
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, program));
  return executables.map((executable) => ({ origin: 'PATH', location: executable, executable }));
}

/** The newest first within a folder, judged by the names. */
async function candidatesInFolders(folders: readonly JavaFolder[], program: string): Promise<readonly JavaCandidate[]> {
  const perFolder = folders.map(async ({ folder, home }) => {
    const names = await readdir(folder).catch(() => []);
    return names.sort(newestFirst).map((name) => candidate('the usual folders', join(folder, name, home), program));
  });
  return (await Promise.all(perFolder)).flat();
}

/** The same Java is often found twice, through a link; it is tried and reported once. */
async function existingOnes(candidates: readonly JavaCandidate[]): Promise<readonly JavaCandidate[]> {
  const byRealPath = new Map<string, JavaCandidate>();
  for (const met of candidates) {
    const real = await realpath(met.executable).catch(() => undefined);
    if (real !== undefined && !byRealPath.has(real)) {
      byRealPath.set(real, met);
    }
  }
  return [...byRealPath.values()];
}

function candidate(origin: string, home: string, program: string): JavaCandidate {
  return { origin, location: home, executable: join(home, 'bin', program) };
}

function newestFirst(one: string, other: string): number {
  return other.localeCompare(one, 'en', { numeric: true });
}
