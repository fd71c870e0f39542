import { dirname } from 'node:path';
import type { Machine } from './machine';

/** The process to start; it speaks the protocol over its standard streams. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Never a folder of the workspace, because a crashing Java writes files there. */
  readonly workingDirectory: string;
  /** Whether a shell must run it, as for batch files on Windows. */
  readonly throughShell: boolean;
}

/** Options for a quick start of a small, mostly idle process. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-Xshare:auto', '-XX:-UsePerfData'];
/** So that memory is given back after a large folder was read. */
const SMALL_MEMORY = [
  '-XX:MaxNewSize=24m',
  '-XX:MarkSweepDeadRatio=0',
  '-XX:MaxHeapFreeRatio=40',
  '-XX:-ShrinkHeapInSteps',
];
const UTF_8 = ['-Dfile.encoding=UTF-8', '-Dstderr.encoding=UTF-8'];
// Java takes the encoding of file names from the locale before it reads any option. Windows has no such variable.
const UTF_8_LOCALE = { LC_ALL: 'C.UTF-8' };
const SMALL_COLLECTOR = '-XX:+UseSerialGC';
/** The launcher splits the value at blanks. */
const LAUNCHER_OPTIONS = 'DOCKERFILE_STAGES_JAVA_OPTS';
const ANY_COLLECTOR = /^-XX:\+Use\w+GC$/;

/** The server from its jar. The user's options are after ours, because Java obeys the last option of a kind. */
export function javaCommand(
  java: string,
  jar: string,
  userOptions: readonly string[],
  { environment, platform }: Machine,
): ServerCommand {
  // Java does not start with two garbage collectors, so ours is left out if the user chooses one.
  const collector = userOptions.some((option) => ANY_COLLECTOR.test(option)) ? [] : [SMALL_COLLECTOR];
  return {
    command: java,
    args: [...UTF_8, ...collector, ...QUICK_START, ...SMALL_MEMORY, ...userOptions, '-jar', jar, '--stdio'],
    environment: platform === 'win32' ? environment : { ...environment, ...UTF_8_LOCALE },
    workingDirectory: dirname(jar),
    throughShell: false,
  };
}

/** The server from the image inside the extension. Its launcher reads further options for Java from a variable. */
export function runtimeCommand(program: string, userOptions: readonly string[], machine: Machine): ServerCommand {
  const command = programCommand(program, machine);
  const options = [machine.environment[LAUNCHER_OPTIONS] ?? '', ...userOptions].join(' ').trim();
  return options === ''
    ? command
    : { ...command, environment: { ...command.environment, [LAUNCHER_OPTIONS]: options } };
}

/** The server from a program that the user chose, such as the launcher of the distribution. */
export function programCommand(program: string, { environment, platform }: Machine): ServerCommand {
  const throughShell = platform === 'win32' && /\.(bat|cmd)$/i.test(program);
  return {
    command: throughShell ? `"${program}"` : program,
    args: ['--stdio'],
    environment,
    workingDirectory: dirname(program),
    throughShell,
  };
}
