// Makes a machine seem to have no Java, for the processes that a command starts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Where the extension looks for a Java on Linux, beside the variables and the home folder of the user. */
const FOLDERS = ['/usr/lib/jvm', '/usr/java', '/opt/java'];

/** No variable leads to a Java. The programs that VS Code's server calls have their own folder. */
export const NO_JAVA = { JAVA_HOME: '', PATH: emptyFolder('no programs ') };

/** The home of the machine's Java for those processes, where it is found only by its path. */
export const KEPT_JAVA = emptyFolder('kept Java ');

/** A command with empty folders in the place of those with a Java, in a name space of its own. */
export function withoutJava([command = '', ...args]: readonly string[]): { command: string; args: string[] } {
  const hide = FOLDERS.filter((folder) => existsSync(folder)).map((folder) => `/bin/mount -t tmpfs none ${folder}`);
  const script = ['/bin/mount --bind "$1" "$2"', ...hide, 'shift 2', 'exec "$@"'].join(' && ');
  return {
    command: '/usr/bin/unshare',
    args: ['-Urm', '/bin/sh', '-c', script, 'sh', javaHome() ?? '', KEPT_JAVA, command, ...args],
  };
}

/** Why this machine cannot hide its Java, if it cannot. */
export function whyNotHidden(): string | false {
  if (javaHome() === undefined) {
    return 'there is no Java on the path';
  }
  const { command, args } = withoutJava(['/bin/true']);
  return spawnSync(command, args).status === 0 ? false : 'this machine lets nobody mount a folder (unshare -Urm)';
}

/** A folder that is there until this process ends. */
function emptyFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  process.on('exit', () => {
    rmdirSync(folder);
  });
  return folder;
}

function javaHome(): string | undefined {
  const programs = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'java'));
  const program = programs.find((path) => existsSync(path));
  return program === undefined ? undefined : dirname(dirname(realpathSync(program)));
}
