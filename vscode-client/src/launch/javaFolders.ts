import { join } from 'node:path';

/** A folder whose entries may each be a Java. */
export interface JavaFolder {
  readonly folder: string;
  /** The path from an entry to the home of the Java. */
  readonly home: string;
}

const WINDOWS_VENDORS = ['Eclipse Adoptium', 'Java', 'Microsoft', 'Amazon Corretto', 'Zulu', 'BellSoft', 'Semeru'];

/** The folders where installers and version managers put a Java, those of the user first. */
export function javaFolders(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  homeDirectory: string,
): readonly JavaFolder[] {
  return [...ofVersionManagers(environment, homeDirectory), ...ofPlatform(platform, environment, homeDirectory)];
}

function ofVersionManagers(environment: NodeJS.ProcessEnv, homeDirectory: string): readonly JavaFolder[] {
  const sdkman = environment['SDKMAN_DIR'] ?? join(homeDirectory, '.sdkman');
  return [
    join(sdkman, 'candidates', 'java'),
    // JetBrains IDEs download Javas to this folder.
    join(homeDirectory, '.jdks'),
    join(homeDirectory, '.asdf', 'installs', 'java'),
    join(homeDirectory, '.local', 'share', 'mise', 'installs', 'java'),
  ].map(entriesAreHomes);
}

function ofPlatform(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  homeDirectory: string,
): readonly JavaFolder[] {
  if (platform === 'darwin') {
    const roots = [homeDirectory, '/'].map((root) => join(root, 'Library', 'Java', 'JavaVirtualMachines'));
    return roots.map((folder) => ({ folder, home: join('Contents', 'Home') }));
  }
  if (platform === 'win32') {
    const programs = environment['ProgramFiles'];
    return programs === undefined ? [] : WINDOWS_VENDORS.map((vendor) => entriesAreHomes(join(programs, vendor)));
  }
  return ['/usr/lib/jvm', '/usr/java', '/opt/java'].map(entriesAreHomes);
}

function entriesAreHomes(folder: string): JavaFolder {
  return { folder, home: '.' };
}
