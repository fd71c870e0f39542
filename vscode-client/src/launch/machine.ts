import { homedir } from 'node:os';
import { type JavaFolder, javaFolders } from './javaFolders';

/** What the search for a server needs to know about the machine; tests give their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Of the processor, as in the names of the packages for one platform. */
  readonly architecture: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly homeDirectory: string;
  /** Where Javas are usually installed on such a machine. */
  readonly javaFolders: readonly JavaFolder[];
}

export function thisMachine(): Machine {
  const { platform, arch: architecture, env: environment } = process;
  const homeDirectory = homedir();
  return {
    platform,
    architecture,
    environment,
    homeDirectory,
    javaFolders: javaFolders(platform, environment, homeDirectory),
  };
}
