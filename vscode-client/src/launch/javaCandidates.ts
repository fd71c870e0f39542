import { realpath } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { COMMON_JAVA_HOME, Setting } from '../names';
import type { Machine } from './machine';
import type { LaunchSettings } from './settings';

/** A place where a Java may be. */
export interface JavaCandidate {
  /** Who names the place: a setting, `JAVA_HOME` or `PATH`. */
  readonly origin: string;
  /** The home folder of the Java; for `PATH`, where no home is known, the executable. */
  readonly location: string;
  readonly executable: string;
}

/** All candidates, the first choice first. Those of `PATH` exist; whether the others do is for `checkJava` to say. */
export async function javaCandidates(settings: LaunchSettings, machine: Machine): Promise<readonly JavaCandidate[]> {
  const homes = [
    { origin: Setting.javaHome, home: settings.javaHome },
    { origin: COMMON_JAVA_HOME, home: settings.commonJavaHome },
    { origin: 'JAVA_HOME', home: machine.environment['JAVA_HOME'] },
  ];
  const executable = executableName(machine);
  const ofHomes = homes.flatMap(({ origin, home }) =>
    home === undefined || home === '' ? [] : [{ origin, location: home, executable: join(home, 'bin', executable) }],
  );
  return [...ofHomes, ...(await candidatesOnPath(machine.environment['PATH'] ?? '', executable))];
}

/** The same Java is often on the PATH twice, by a link; it is tried, and complained about, once. */
async function candidatesOnPath(path: string, executable: string): Promise<JavaCandidate[]> {
  const byRealPath = new Map<string, JavaCandidate>();
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const location = join(folder, executable);
    const real = await realpath(location).catch(() => undefined);
    if (real !== undefined && !byRealPath.has(real)) {
      byRealPath.set(real, { origin: 'PATH', location, executable: location });
    }
  }
  return [...byRealPath.values()];
}

function executableName(machine: Machine): string {
  return machine.platform === 'win32' ? 'java.exe' : 'java';
}
