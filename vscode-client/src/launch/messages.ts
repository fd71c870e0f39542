import { COMMON_JAVA_HOME, PRODUCT, Setting } from '../names';
import type { FoundJava, RejectedJava } from './findJava';
import type { JavaCandidate } from './javaCandidates';
import { OLDEST_JAVA } from './javaVersion';
import type { Machine } from './machine';

/** The message for the user if the server cannot be started. */
export interface Failure {
  /** What is wrong, and what helps. */
  readonly message: string;
  /** The same in a few words: the status bar cuts a long line, and with it the action at its end. */
  readonly summary: string;
  /** The setting that may be wrong, if there is one. */
  readonly setting?: string;
  /** Whether only a Java is missing, so that the engine of the extension can take the place of the server. */
  readonly isWithoutJava?: true;
  /** A page that helps, and the title of the button that opens it. */
  readonly help?: { readonly title: string; readonly address: string };
}

/** A warning for the user although the server starts. */
export type Caution = Required<Pick<Failure, 'message' | 'summary' | 'setting'>>;

const JAVA_SOURCE = 'https://adoptium.net';
/** The platforms for which there is a package with a Java. */
const PACKAGED_PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
/** How many candidates a message names; the log has all. */
const NAMED_CANDIDATES = 3;

export function noJava(rejected: readonly RejectedJava[], { platform, architecture }: Machine): Failure {
  const target = `${platform}-${architecture}`;
  const ways = [
    `Install one, for example from ${JAVA_SOURCE}`,
    ...(PACKAGED_PLATFORMS.includes(target)
      ? [`or the package dockerfile-stages-${target} of this extension, which brings its own Java`]
      : []),
  ];
  return {
    message: `${PRODUCT} found no Java ${OLDEST_JAVA} or newer${tried(rejected)}. ${ways.join(', ')}.`,
    summary: `no Java ${OLDEST_JAVA} or newer`,
    setting: Setting.javaHome,
    isWithoutJava: true,
    help: { title: 'Get Java', address: JAVA_SOURCE },
  };
}

function tried(rejected: readonly RejectedJava[]): string {
  const named = rejected.slice(0, NAMED_CANDIDATES).map(({ candidate, reason }) => `${place(candidate)}: ${reason}`);
  const others = rejected.length - named.length;
  const parts = others > 0 ? [...named, `… and ${others} more in the output`] : named;
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** Why there is no server in a browser. */
export const NO_PROCESSES: Failure = {
  message: `${PRODUCT} cannot start its server in a browser. Open the folder in VS Code on a computer with Java ${OLDEST_JAVA} or newer to use it.`,
  summary: 'no server in a browser',
};

/** Why there is no server for files that are not on a disk. */
export const VIRTUAL_WORKSPACE: Failure = {
  message: `The server of ${PRODUCT} reads files on a disk, and those of this workspace are elsewhere.`,
  summary: 'virtual workspace',
};

/** Explains to the user why the engine answers. */
export function builtInEngine({ message }: Failure): string {
  return `${message} ${WITHOUT_SERVER}`;
}

/** What differs without the server. */
const WITHOUT_SERVER =
  'The built-in engine answers instead. The server also counts references above each FROM, shows hierarchies of ' +
  'stages, reports on files that are not open, and edits build files when a Dockerfile is renamed or moved.';

/**
 * A warning about settings that name no usable Java. An old Java in `java.home`, which other extensions read too, may
 * be right for them and causes no warning.
 */
export function ignoredJava(rejected: readonly RejectedJava[], found: FoundJava): Caution | undefined {
  const ignored = rejected.filter(
    ({ candidate: { origin }, isOldJava }) =>
      origin === Setting.javaHome || (origin === COMMON_JAVA_HOME && !isOldJava),
  );
  const [first] = ignored;
  if (first === undefined) {
    return undefined;
  }
  const sentences = ignored.map(({ candidate, reason }) => `${place(candidate)} is ignored: ${reason}.`);
  return {
    message: `${sentences.join(' ')} ${PRODUCT} uses ${foundJavaLine(found)} instead.`,
    summary: `${first.candidate.origin} is ignored`,
    setting: first.candidate.origin,
  };
}

export function unusableProgram(program: string, reason: string): Failure {
  return {
    message: `${PRODUCT} cannot start ${program}, which ${Setting.serverPath} names: ${reason}.`,
    summary: 'check server.path',
    setting: Setting.serverPath,
  };
}

export function incompleteExtension(jar: string): Failure {
  return {
    message: `${PRODUCT} cannot start because its server is missing (${jar}); install the extension again.`,
    summary: 'server is missing',
  };
}

export function failedStart(reason: string, setting: Setting): Failure {
  return {
    message: `${PRODUCT} could not start its server: ${withoutFullStop(reason)}.`,
    summary: 'start failed',
    setting,
  };
}

export function failedEngine(reason: string): Failure {
  return {
    message: `The built-in engine of ${PRODUCT} does not run: ${withoutFullStop(reason)}.`,
    summary: 'engine does not run',
  };
}

export function repeatedCrash(crashes: number): Failure {
  return {
    message: `The server of ${PRODUCT} stopped ${crashes} times in a short while and is not started again.`,
    summary: `stopped ${crashes} times`,
  };
}

export const UNUSED_JAVA_HOME_LINE = `${Setting.javaHome} is not used: this package brings its own Java`;

export function bundledRuntimeLine(program: string): string {
  return `The server's own runtime (${program})`;
}

export function unusableRuntimeLine(program: string, reason: string): string {
  return `The server's own runtime (${program}) is skipped: ${withoutFullStop(reason)}`;
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
