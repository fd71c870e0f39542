import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, test } from 'node:test';
import { javaCandidates } from '../src/launch/javaCandidates';
import type { Machine } from '../src/launch/machine';
import type { LaunchSettings } from '../src/launch/settings';
import { file, javaHome, NEEDS_SCRIPTS, temporaryFolder, VERSION_TEXT } from './fakeJava';

const NO_SETTINGS: LaunchSettings = {
  serverPath: undefined,
  javaHome: undefined,
  commonJavaHome: undefined,
  javaOptions: [],
};

const machine = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux'): Machine => ({
  platform,
  architecture: 'x64',
  environment,
  homeDirectory: '/home/me',
  javaFolders: [],
});

describe('the candidates for a Java', () => {
  test('come from the settings, JAVA_HOME and the PATH, in this order', NEEDS_SCRIPTS, async (t) => {
    const folder = await temporaryFolder(t);
    const onPath = join(await javaHome(join(folder, 'on path'), VERSION_TEXT.java17), 'bin');
    const settings = { ...NO_SETTINGS, javaHome: '/jdk/a', commonJavaHome: '/jdk/b' };
    const candidates = await javaCandidates(settings, machine({ JAVA_HOME: '/jdk/c', PATH: onPath }));
    assert.deepEqual(candidates, [
      { origin: 'dockerfileStages.java.home', location: '/jdk/a', executable: '/jdk/a/bin/java' },
      { origin: 'java.home', location: '/jdk/b', executable: '/jdk/b/bin/java' },
      { origin: 'JAVA_HOME', location: '/jdk/c', executable: '/jdk/c/bin/java' },
      { origin: 'PATH', location: join(onPath, 'java'), executable: join(onPath, 'java') },
    ]);
  });

  test('are none when nothing names one', async () => {
    assert.deepEqual(await javaCandidates(NO_SETTINGS, machine({})), []);
    assert.deepEqual(await javaCandidates(NO_SETTINGS, machine({ JAVA_HOME: '', PATH: '' })), []);
  });

  test(
    'are all different ones on the PATH, once each, and none that depends on the current folder',
    NEEDS_SCRIPTS,
    async (t) => {
      const folder = await temporaryFolder(t);
      const one = join(await javaHome(join(folder, 'one'), VERSION_TEXT.java17), 'bin');
      const two = join(await javaHome(join(folder, 'two'), VERSION_TEXT.java21), 'bin');
      const links = join(folder, 'links');
      await mkdir(links);
      await symlink(join(one, 'java'), join(links, 'java'));
      const path = ['', '.', join(folder, 'missing'), one, links, two].join(delimiter);
      const candidates = await javaCandidates(NO_SETTINGS, machine({ PATH: path }));
      assert.deepEqual(
        candidates.map(({ executable }) => executable),
        [join(one, 'java'), join(two, 'java')],
      );
    },
  );

  test('have the name of a program of the platform', async (t) => {
    const folder = await temporaryFolder(t);
    await file(join(folder, 'java'));
    const program = await file(join(folder, 'java.exe'));
    const candidates = await javaCandidates(NO_SETTINGS, machine({ JAVA_HOME: folder, PATH: folder }, 'win32'));
    assert.deepEqual(
      candidates.map(({ executable }) => executable),
      [join(folder, 'bin', 'java.exe'), program],
    );
  });

  test('come from the usual folders last, the newest first, and not twice', NEEDS_SCRIPTS, async (t) => {
    const folder = await temporaryFolder(t);
    const old = await javaHome(join(folder, 'jvm', 'java-9'), VERSION_TEXT.java11);
    const recent = await javaHome(join(folder, 'jvm', 'java-21'), VERSION_TEXT.java21);
    const bundle = await javaHome(join(folder, 'mac', 'a.jdk', 'Contents', 'Home'), VERSION_TEXT.java17);
    const path = join(await javaHome(join(folder, 'jvm', 'java-17'), VERSION_TEXT.java17), 'bin');
    await symlink(recent, join(folder, 'jvm', 'default'));
    await mkdir(join(folder, 'jvm', 'empty'));
    const javaFolders = [
      { folder: join(folder, 'missing'), home: '.' },
      { folder: join(folder, 'jvm'), home: '.' },
      { folder: join(folder, 'mac'), home: join('Contents', 'Home') },
    ];
    const candidates = await javaCandidates(NO_SETTINGS, { ...machine({ PATH: path }), javaFolders });
    assert.deepEqual(
      candidates.map(({ origin, location }) => [origin, location]),
      [
        ['PATH', join(path, 'java')],
        ['the usual folders', recent],
        ['the usual folders', old],
        ['the usual folders', bundle],
      ],
    );
  });
});
