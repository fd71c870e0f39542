import { readdir, realpath } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { COMMON_JAVA_HOME, Setting } from '../names';
import type { JavaFolder } from './javaFolders';
import type { Machine } from './machine';
import type { LaunchSettings } from './settings';

/** A place where a Java may be. */
export interface JavaCandidate {
  /** Who names the place: a setting, `JAVA_HOME` or `PATH`; or that Javas are usually there. */
  readonly origin: string;
  /** The home folder of the Java; for `PATH`, where no home is known, the executable. */
  readonly location: string;
  readonly executable: string;
}

/**
 * All candidates, the first choice first. Those of `PATH` and of the usual folders exist; whether the others do is for
 * `checkJava` to say.
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

/** Within a folder the newest first, as far as names tell. */
async function candidatesInFolders(folders: readonly JavaFolder[], program: string): Promise<readonly JavaCandidate[]> {
  const perFolder = folders.map(async ({ folder, home }) => {
    const names = await readdir(folder).catch(() => []);
    return names.sort(newestFirst).map((name) => candidate('the usual folders', join(folder, name, home), program));
  });
  return (await Promise.all(perFolder)).flat();
}

/** The same Java is often met twice, by a link; it is tried, and complained about, once. */
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
