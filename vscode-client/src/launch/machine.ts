import { homedir } from 'node:os';

/** What the search for a server needs to know about the machine; tests give their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly homeDirectory: string;
}

export function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, homeDirectory: homedir() };
}
