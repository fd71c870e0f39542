import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkJava } from '../src/launch/checkJava';
import type { JavaCandidate } from '../src/launch/javaCandidates';
import { file, javaHome, NEEDS_SCRIPTS, script, temporaryFolder, VERSION_TEXT } from './fakeJava';

const atHome = (location: string): JavaCandidate => ({
  origin: 'JAVA_HOME',
  location,
  executable: join(location, 'bin', 'java'),
});

const rejected = (reason: string) => ({ usable: false, reason });

describe('a candidate for a Java', NEEDS_SCRIPTS, () => {
  test('is usable from Java 17 on', async (t) => {
    const folder = await temporaryFolder(t);
    const java17 = atHome(await javaHome(join(folder, '17'), VERSION_TEXT.java17));
    const java21 = atHome(await javaHome(join(folder, '21'), VERSION_TEXT.java21));
    assert.deepEqual(await checkJava(java17), { usable: true, release: 17 });
    assert.deepEqual(await checkJava(java21), { usable: true, release: 21 });
  });

  test('is asked for its version and nothing else', async (t) => {
    const folder = await temporaryFolder(t);
    const body = 'test "$*" = -version && echo \'openjdk version "17"\' >&2';
    await script(join(folder, 'bin', 'java'), body);
    assert.deepEqual(await checkJava(atHome(folder)), { usable: true, release: 17 });
  });

  test('is rejected when it is too old', async (t) => {
    const folder = await temporaryFolder(t);
    const java11 = atHome(await javaHome(join(folder, '11'), VERSION_TEXT.java11));
    const java8 = atHome(await javaHome(join(folder, '8'), VERSION_TEXT.java8));
    assert.deepEqual(await checkJava(java11), { ...rejected('Java 11'), release: 11 });
    assert.deepEqual(await checkJava(java8), { ...rejected('Java 8'), release: 8 });
  });

  test('is rejected when its path is wrong, with a hint how to fix it', async (t) => {
    const folder = await temporaryFolder(t);
    const home = await javaHome(join(folder, 'jdk'), VERSION_TEXT.java17);
    assert.deepEqual(await checkJava(atHome(join(folder, 'missing'))), rejected('no such folder'));
    assert.deepEqual(await checkJava(atHome(folder)), rejected('no bin/java in it'));
    assert.deepEqual(
      await checkJava(atHome(join(home, 'bin'))),
      rejected('the bin folder; the folder above it is needed'),
    );
    assert.deepEqual(
      await checkJava(atHome(join(home, 'bin', 'java'))),
      rejected('a file; the home folder of a Java is needed'),
    );
    assert.deepEqual(await checkJava(atHome('jdk')), rejected('not an absolute path'));
  });

  test('is rejected when it cannot be run', async (t) => {
    const folder = await temporaryFolder(t);
    await chmod(await file(join(folder, 'bin', 'java'), 'no program'), 0o644);
    assert.deepEqual(await checkJava(atHome(folder)), rejected('cannot be run (EACCES)'));
  });

  test('is rejected when it fails', async (t) => {
    const folder = await temporaryFolder(t);
    await script(join(folder, 'loud', 'bin', 'java'), 'echo "java: libjli.so is missing" >&2; echo more >&2; exit 127');
    await script(join(folder, 'quiet', 'bin', 'java'), 'exit 3');
    assert.deepEqual(await checkJava(atHome(join(folder, 'loud'))), rejected('fails: java: libjli.so is missing'));
    assert.deepEqual(await checkJava(atHome(join(folder, 'quiet'))), rejected('fails with exit code 3'));
  });

  test('is rejected when it is not a Java', async (t) => {
    const folder = await temporaryFolder(t);
    await javaHome(folder, 'Hello');
    assert.deepEqual(await checkJava(atHome(folder)), rejected('does not say which Java it is'));
  });

  test('is rejected, and ended, when it never answers', async (t) => {
    const folder = await temporaryFolder(t);
    await script(join(folder, 'bin', 'java'), 'exec tail -f /dev/null');
    assert.deepEqual(await checkJava(atHome(folder), 1), rejected('does not answer'));
  });
});
