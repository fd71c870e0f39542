import { PRODUCT, Setting } from '../names';
import type { FoundJava, RejectedJava } from './findJava';
import type { JavaCandidate } from './javaCandidates';
import { OLDEST_JAVA } from './javaVersion';

export function noJava(rejected: readonly RejectedJava[]): string {
  const tried =
    rejected.length === 0
      ? `none of ${Setting.javaHome}, JAVA_HOME and PATH names one, and none is in the usual folders`
      : rejected.map(({ candidate, reason }) => `${place(candidate)}: ${reason}`).join('; ');
  return `${PRODUCT} needs Java ${OLDEST_JAVA} or newer and found none (${tried}).`;
}

export function unusableProgram(program: string, reason: string): string {
  return `${PRODUCT} cannot start ${program}, which ${Setting.serverPath} names: ${reason}.`;
}

export function incompleteExtension(jar: string): string {
  return `${PRODUCT} cannot start because its server is missing (${jar}); install the extension again.`;
}

export function failedStart(reason: string): string {
  return `${PRODUCT} could not start its server: ${withoutFullStop(reason)}.`;
}

export function repeatedCrash(crashes: number): string {
  return `The server of ${PRODUCT} stopped ${crashes} times in a short while and is not started again.`;
}

export function bundledRuntimeLine(program: string): string {
  return `The server's own runtime (${program})`;
}

export function unusableRuntimeLine(program: string, reason: string): string {
  return `The server's own runtime (${program}) is passed over: ${withoutFullStop(reason)}`;
}

export function foundJavaLine({ candidate, release }: FoundJava): string {
  return `Java ${release} from ${place(candidate)}`;
}

export function rejectedJavaLine({ candidate, reason }: RejectedJava): string {
  return `No usable Java from ${place(candidate)}: ${reason}`;
}

function place({ origin, location }: JavaCandidate): string {
  return `${origin} (${location})`;
}

function withoutFullStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, '');
}
