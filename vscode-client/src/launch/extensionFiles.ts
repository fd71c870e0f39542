import { join } from 'node:path';
import type { Machine } from './machine';

/** The server's files inside the extension. */
export interface ExtensionFiles {
  readonly jar: string;
  /** The folder of the image with its own Java; only the packages for one platform have it. */
  readonly runtime: string;
}

/** @param folder the folder of the installed extension */
export function extensionFiles(folder: string): ExtensionFiles {
  return { jar: join(folder, 'server', 'dockerfile-stages.jar'), runtime: join(folder, 'server', 'runtime') };
}

/** The program in the image that starts the server. */
export function runtimeProgram({ runtime }: ExtensionFiles, { platform }: Machine): string {
  return join(runtime, 'bin', platform === 'win32' ? 'dockerfile-stages.bat' : 'dockerfile-stages');
}
