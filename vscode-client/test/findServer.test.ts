import assert from 'node:assert/strict';
import { access, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { extensionFiles } from '../src/launch/extensionFiles';
import { findServer, type LaunchFailure, type StartableServer } from '../src/launch/findServer';
import type { LaunchSettings } from '../src/launch/settings';
import { file, javaHome, NEEDS_SCRIPTS, script, temporaryFolder, VERSION_TEXT } from './fakeJava';

interface Setup {
  readonly settings?: Partial<LaunchSettings>;
  readonly environment?: NodeJS.ProcessEnv;
}

async function find(t: TestContext, { settings, environment = {} }: Setup): Promise<StartableServer | LaunchFailure> {
  const folder = await temporaryFolder(t);
  await file(extensionFiles(folder).jar);
  return findWith(folder, { ...(settings && { settings }), environment });
}

function findWith(extension: string, { settings, environment = {} }: Setup): Promise<StartableServer | LaunchFailure> {
  const nothing = { serverPath: undefined, javaHome: undefined, commonJavaHome: undefined, javaOptions: [] };
  const machine = { platform: 'linux', environment, homeDirectory: '/home/me', javaFolders: [] } as const;
  return findServer({ ...nothing, ...settings }, machine, extensionFiles(extension));
}

function startable(launch: StartableServer | LaunchFailure): StartableServer {
  assert.ok(launch.kind === 'startable', JSON.stringify(launch));
  return launch;
}

describe('the server', NEEDS_SCRIPTS, () => {
  test('runs on the first Java that is new enough, and the log says why not on the others', async (t) => {
    const folder = await temporaryFolder(t);
    const old = await javaHome(join(folder, 'old'), VERSION_TEXT.java11);
    const usable = await javaHome(join(folder, 'usable'), VERSION_TEXT.java21);
    const later = await script(join(folder, 'later', 'java'), `touch '${folder}/asked'`);
    const { command, log } = startable(
      await find(t, {
        settings: { javaHome: join(folder, 'missing'), commonJavaHome: old },
        environment: { JAVA_HOME: usable, PATH: join(later, '..') },
      }),
    );
    assert.equal(command.command, join(usable, 'bin', 'java'));
    assert.deepEqual(log, [
      `No usable Java from dockerfileStages.java.home (${folder}/missing): no such folder`,
      `No usable Java from java.home (${old}): Java 11`,
      `Java 21 from JAVA_HOME (${usable})`,
    ]);
    await assert.rejects(access(join(folder, 'asked')), 'a candidate behind the found one was started');
  });

  test("gets the user's options, and a bad start then points at their setting", async (t) => {
    const home = await javaHome(await temporaryFolder(t), VERSION_TEXT.java17);
    const plain = startable(await find(t, { settings: { javaHome: home } }));
    const tuned = startable(await find(t, { settings: { javaHome: home, javaOptions: ['-Xmx64m'] } }));
    assert.equal(plain.setting, 'dockerfileStages.java.home');
    assert.equal(tuned.setting, 'dockerfileStages.java.options');
    assert.ok(tuned.command.args.includes('-Xmx64m'));
  });

  test('is refused with every reason when no Java is new enough', async (t) => {
    const folder = await temporaryFolder(t);
    const old = await javaHome(folder, VERSION_TEXT.java8);
    const launch = await find(t, { settings: { javaHome: 'jdk' }, environment: { JAVA_HOME: old, PATH: '' } });
    assert.deepEqual(launch, {
      kind: 'failure',
      message:
        'Dockerfile Stages needs Java 17 or newer and found none ' +
        `(dockerfileStages.java.home (jdk): not an absolute path; JAVA_HOME (${old}): Java 8).`,
      setting: 'dockerfileStages.java.home',
    });
  });

  test('is refused when nothing names a Java', async (t) => {
    assert.deepEqual(await find(t, {}), {
      kind: 'failure',
      message:
        'Dockerfile Stages needs Java 17 or newer and found none ' +
        '(none of dockerfileStages.java.home, JAVA_HOME and PATH names one, and none is in the usual folders).',
      setting: 'dockerfileStages.java.home',
    });
  });

  test('is refused when the extension lacks its jar', async (t) => {
    const home = await javaHome(await temporaryFolder(t), VERSION_TEXT.java17);
    assert.deepEqual(await findWith('/missing', { settings: { javaHome: home } }), {
      kind: 'failure',
      message:
        'Dockerfile Stages cannot start because its server is missing (/missing/server/dockerfile-stages.jar); install the extension again.',
      setting: undefined,
    });
  });

  test('is the program of the setting where there is one, and needs no Java then', async (t) => {
    const program = await script(join(await temporaryFolder(t), 'dockerfile-stages'), 'exit 0');
    const { command, setting } = startable(await find(t, { settings: { serverPath: program } }));
    assert.equal(command.command, program);
    assert.deepEqual(command.args, ['--stdio']);
    assert.equal(setting, 'dockerfileStages.server.path');
  });

  test('is never another one than the program of the setting', async (t) => {
    const folder = await temporaryFolder(t);
    const home = await javaHome(join(folder, 'jdk'), VERSION_TEXT.java17);
    const plainFile = await file(join(folder, 'plain file'));
    await chmod(plainFile, 0o644);
    const reasons: [program: string, reason: string][] = [
      [join(folder, 'missing'), 'there is no such file'],
      [folder, 'there is no such file'],
      ['dockerfile-stages', 'it is not an absolute path'],
      [plainFile, 'it is not executable'],
    ];
    for (const [program, reason] of reasons) {
      assert.deepEqual(await find(t, { settings: { serverPath: program, javaHome: home } }), {
        kind: 'failure',
        message: `Dockerfile Stages cannot start ${program}, which dockerfileStages.server.path names: ${reason}.`,
        setting: 'dockerfileStages.server.path',
      });
    }
  });

  test('is the runtime of the extension where there is one, and a Java only if that does not come up', async (t) => {
    const extension = await temporaryFolder(t);
    const { jar, runtime } = extensionFiles(extension);
    const program = await script(join(runtime, 'bin', 'dockerfile-stages'), 'exit 0');
    const home = await javaHome(join(extension, 'jdk'), VERSION_TEXT.java17);
    await file(jar);
    const launch = startable(await findWith(extension, { settings: { javaHome: home } }));
    assert.equal(launch.command.command, program);
    assert.ok(launch.otherwise);
    assert.equal(startable(await launch.otherwise()).command.command, join(home, 'bin', 'java'));
  });

  test('passes a runtime over that cannot be run', async (t) => {
    const extension = await temporaryFolder(t);
    const { jar, runtime } = extensionFiles(extension);
    const program = await script(join(runtime, 'bin', 'dockerfile-stages'), 'exit 0');
    await chmod(program, 0o644);
    const home = await javaHome(join(extension, 'jdk'), VERSION_TEXT.java17);
    await file(jar);
    assert.deepEqual(startable(await findWith(extension, { settings: { javaHome: home } })).log, [
      `The server's own runtime (${program}) is passed over: it is not executable`,
      `Java 17 from dockerfileStages.java.home (${home})`,
    ]);
  });
});
