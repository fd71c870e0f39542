import { execFile, type ExecFileException } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { JavaCandidate } from './javaCandidates';
import { featureRelease, OLDEST_JAVA } from './javaVersion';

/** Whether a candidate can run the server; if not, the reason, in a form that fits after "JAVA_HOME (/opt/jdk): ". */
export type JavaVerdict =
  | { readonly usable: true; readonly release: number }
  | {
      readonly usable: false;
      readonly reason: string;
      /** Only for a Java that is too old. */
      readonly release?: number;
    };

const TIME_LIMIT_MS = 10_000;

export async function checkJava(candidate: JavaCandidate, timeLimit = TIME_LIMIT_MS): Promise<JavaVerdict> {
  const fault = await faultOfPlace(candidate);
  return fault === undefined ? runVersion(candidate.executable, timeLimit) : unusable(fault);
}

async function faultOfPlace({ location, executable }: JavaCandidate): Promise<string | undefined> {
  if (!isAbsolute(location)) {
    return 'not an absolute path';
  }
  const place = await stat(location).catch(() => undefined);
  if (place === undefined) {
    return 'no such folder';
  }
  if (location === executable || (await isFile(executable))) {
    return undefined;
  }
  if (place.isFile()) {
    return 'a file; the home folder of a Java is needed';
  }
  const isBinFolder = (await isFile(join(location, 'java'))) || (await isFile(join(location, 'java.exe')));
  return isBinFolder ? 'the bin folder; the folder above it is needed' : 'no bin/java in it';
}

function runVersion(executable: string, timeLimit: number): Promise<JavaVerdict> {
  const options = { timeout: timeLimit, killSignal: 'SIGKILL', windowsHide: true } as const;
  return new Promise((resolve) => {
    execFile(executable, ['-version'], options, (error, stdout, stderr) => {
      resolve(error === null ? verdictOn(stderr + stdout) : unusable(faultOfRun(error, stderr)));
    });
  });
}

function verdictOn(versionText: string): JavaVerdict {
  const release = featureRelease(versionText);
  if (release === undefined) {
    return unusable('does not say which Java it is');
  }
  return release < OLDEST_JAVA ? { ...unusable(`Java ${release}`), release } : { usable: true, release };
}

function faultOfRun(error: ExecFileException, stderr: string): string {
  if (error.killed === true) {
    return 'does not answer';
  }
  if (typeof error.code === 'string') {
    return `cannot be run (${error.code})`;
  }
  const firstLine = stderr.trim().split(/\r?\n/, 1)[0] ?? '';
  return firstLine === '' ? `fails with exit code ${error.code ?? 'unknown'}` : `fails: ${firstLine}`;
}

function unusable(reason: string): JavaVerdict {
  return { usable: false, reason };
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}
