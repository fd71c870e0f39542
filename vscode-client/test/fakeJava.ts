import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** The fakes are shell scripts, which Windows cannot run under the name of `java.exe`. */
export const NEEDS_SCRIPTS = {
  skip: process.platform === 'win32' && 'needs shell scripts; run the tests on Linux or macOS',
};

/**
 * A new folder that is deleted after the test. Its name has a blank and a letter outside ASCII, as some users' folders
 * do.
 */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'dockerfile stagés '));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The output of `java -version` of a real Java 21, 17, 11 or 8. */
export const VERSION_TEXT = {
  java21: 'openjdk version "21.0.4" 2024-07-16 LTS\nOpenJDK Runtime Environment Temurin-21.0.4+7 (build 21.0.4+7-LTS)',
  java17: 'openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)',
  java11: 'openjdk version "11.0.2" 2019-01-15\nOpenJDK Runtime Environment 18.9 (build 11.0.2+9)',
  java8: 'java version "1.8.0_402"\nJava(TM) SE Runtime Environment (build 1.8.0_402-b06)',
} as const;

/** Creates a Java home whose `java` prints the given text to standard error. Returns the folder. */
export async function javaHome(folder: string, versionText: string): Promise<string> {
  await script(join(folder, 'bin', 'java'), `cat >&2 <<'END'\n${versionText}\nEND`);
  return folder;
}

/** Writes an executable shell script and its parent folders. Returns the path. */
export async function script(path: string, body: string): Promise<string> {
  await file(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Writes a file and its parent folders. Returns the path. */
export async function file(path: string, content = ''): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}
