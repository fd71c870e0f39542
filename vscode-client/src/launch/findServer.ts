import { access, constants, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { Setting } from '../names';
import { type ExtensionFiles, runtimeProgram } from './extensionFiles';
import { findJava } from './findJava';
import { javaCandidates } from './javaCandidates';
import type { Machine } from './machine';
import {
  bundledRuntimeLine,
  type Caution,
  type Failure,
  foundJavaLine,
  ignoredJava,
  incompleteExtension,
  noJava,
  rejectedJavaLine,
  unusableProgram,
  unusableRuntimeLine,
  UNUSED_JAVA_HOME_LINE,
} from './messages';
import { javaCommand, programCommand, runtimeCommand, type ServerCommand } from './serverCommand';
import type { LaunchSettings } from './settings';

/** The command to start the server, or the reason why there is none. */
export type Launch = StartableServer | LaunchFailure;

export interface StartableServer {
  readonly kind: 'startable';
  readonly command: ServerCommand;
  /** Lines for the log that explain the choice. */
  readonly log: readonly string[];
  /** The setting to check if the process does not start. */
  readonly setting: Setting;
  /** A warning for the user although the server starts. */
  readonly caution?: Caution;
  /** The next attempt if the process does not start, before the user is informed. */
  readonly otherwise?: () => Promise<Launch>;
}

export interface LaunchFailure extends Failure {
  readonly kind: 'failure';
  /** All attempts. */
  readonly log: readonly string[];
}

/**
 * The program that the user chose, else the runtime of the extension, else its jar with the first Java that is new
 * enough.
 */
export async function findServer(settings: LaunchSettings, machine: Machine, files: ExtensionFiles): Promise<Launch> {
  return settings.serverPath === undefined
    ? findBundledServer(settings, machine, files)
    : findProgram(settings.serverPath, machine);
}

/** If the program in the setting does not exist, that is an error; no other program is started instead. */
async function findProgram(program: string, machine: Machine): Promise<Launch> {
  const setting = Setting.serverPath;
  const reason = await whyUnusable(program);
  return reason === undefined
    ? { kind: 'startable', command: programCommand(program, machine), log: [], setting }
    : { kind: 'failure', ...unusableProgram(program, reason), log: [] };
}

/** If this machine cannot run the runtime of the extension, tries a Java. */
async function findBundledServer(settings: LaunchSettings, machine: Machine, files: ExtensionFiles): Promise<Launch> {
  const onJava = (): Promise<Launch> => findJavaServer(settings, machine, files.jar);
  const program = runtimeProgram(files, machine);
  if (!(await isFile(program))) {
    return onJava();
  }
  const reason = await whyUnusable(program);
  return reason === undefined
    ? {
        kind: 'startable',
        command: runtimeCommand(program, settings.javaOptions, machine),
        log: [bundledRuntimeLine(program), ...(settings.javaHome === undefined ? [] : [UNUSED_JAVA_HOME_LINE])],
        setting: Setting.javaHome,
        otherwise: onJava,
      }
    : withLine(unusableRuntimeLine(program, reason), await onJava());
}

function withLine(line: string, launch: Launch): Launch {
  return { ...launch, log: [line, ...launch.log] };
}

async function findJavaServer(settings: LaunchSettings, machine: Machine, jar: string): Promise<Launch> {
  if (!(await isFile(jar))) {
    return { kind: 'failure', ...incompleteExtension(jar), log: [] };
  }
  const { found, rejected } = await findJava(await javaCandidates(settings, machine));
  if (found === undefined) {
    return { kind: 'failure', ...noJava(rejected, machine), log: rejected.map(rejectedJavaLine) };
  }
  const caution = ignoredJava(rejected, found);
  const { executable } = found.candidate;
  return {
    kind: 'startable',
    command: javaCommand(executable, jar, settings.javaOptions, machine),
    log: [...rejected.map(rejectedJavaLine), foundJavaLine(found)],
    ...(caution && { caution }),
    setting: settings.javaOptions.length === 0 ? Setting.javaHome : Setting.javaOptions,
  };
}

async function whyUnusable(program: string): Promise<string | undefined> {
  if (!isAbsolute(program)) {
    return 'it is not an absolute path';
  }
  if (!(await isFile(program))) {
    return 'the file does not exist';
  }
  return access(program, constants.X_OK).then(
    () => undefined,
    () => 'it is not executable',
  );
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}
