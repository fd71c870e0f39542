import { homedir } from 'node:os';
import { type JavaFolder, javaFolders } from './javaFolders';

/** The facts about the machine for the search of a server; tests replace them. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** The architecture of the processor, as in the names of the packages for one platform. */
  readonly architecture: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly homeDirectory: string;
  /** The usual folders for Javas on this machine. */
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
