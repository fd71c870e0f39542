// Makes a machine seem to have no Java, for the processes that a command starts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the extension looks for a Java on Linux, beside the variables and the home folder of the user. */
const FOLDERS = ['/usr/lib/jvm', '/usr/java', '/opt/java'];

/** No variable leads to a Java. The programs that VS Code's server calls have their own folder. */
export const NO_JAVA = { JAVA_HOME: '', PATH: mkdtempSync(join(tmpdir(), 'no programs ')) };

/** A command with empty folders in the place of those with a Java, in a name space of its own. */
export function withoutJava([command = '', ...args]: readonly string[]): { command: string; args: string[] } {
  const hide = FOLDERS.filter((folder) => existsSync(folder)).map((folder) => `/bin/mount -t tmpfs none ${folder}`);
  const script = [...hide, 'exec "$0" "$@"'].join(' && ');
  return { command: '/usr/bin/unshare', args: ['-Urm', '/bin/sh', '-c', script, command, ...args] };
}

/** Why this machine cannot hide its Java, if it cannot. */
export function whyNotHidden(): string | false {
  const { command, args } = withoutJava(['/bin/true']);
  return spawnSync(command, args).status === 0 ? false : 'this machine lets nobody mount a folder (unshare -Urm)';
}
