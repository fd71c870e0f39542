import assert from 'node:assert/strict';
import { access, chmod } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
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
  const machine = {
    platform: 'linux',
    architecture: 'x64',
    environment,
    homeDirectory: '/home/me',
    javaFolders: [],
  } as const;
  return findServer({ ...nothing, ...settings }, machine, extensionFiles(extension));
}

function startable(launch: StartableServer | LaunchFailure): StartableServer {
  assert.ok(launch.kind === 'startable', JSON.stringify(launch));
  return launch;
}

function failure(launch: StartableServer | LaunchFailure): LaunchFailure {
  assert.ok(launch.kind === 'failure', JSON.stringify(launch));
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
    await assert.rejects(access(join(folder, 'asked')), 'a candidate after the found one was started');
  });

  test("gets the user's options, and a bad start then points at their setting", async (t) => {
    const home = await javaHome(await temporaryFolder(t), VERSION_TEXT.java17);
    const plain = startable(await find(t, { settings: { javaHome: home } }));
    const tuned = startable(await find(t, { settings: { javaHome: home, javaOptions: ['-Xmx64m'] } }));
    assert.equal(plain.setting, 'dockerfileStages.java.home');
    assert.equal(tuned.setting, 'dockerfileStages.java.options');
    assert.ok(tuned.command.args.includes('-Xmx64m'));
  });

  test('runs although a setting names no usable Java, and the user is informed, also of what is used instead', async (t) => {
    const folder = await temporaryFolder(t);
    const usable = await javaHome(join(folder, 'usable'), VERSION_TEXT.java21);
    const old = await javaHome(join(folder, 'old'), VERSION_TEXT.java11);
    const cautionFor = async (settings: Partial<LaunchSettings>) =>
      startable(await find(t, { settings, environment: { JAVA_HOME: usable } })).caution;
    assert.deepEqual(await cautionFor({ javaHome: join(folder, 'missing') }), {
      message:
        `dockerfileStages.java.home (${folder}/missing) is ignored: no such folder. ` +
        `Dockerfile Stages uses Java 21 from JAVA_HOME (${usable}) instead.`,
      summary: 'dockerfileStages.java.home is ignored',
      setting: 'dockerfileStages.java.home',
    });
    assert.match((await cautionFor({ javaHome: old }))?.message ?? '', /is ignored: Java 11\. /);
    assert.equal((await cautionFor({ commonJavaHome: join(folder, 'missing') }))?.setting, 'java.home');
    assert.equal(
      (await cautionFor({ javaHome: 'jdk', commonJavaHome: 'jdk' }))?.message.match(/is ignored/g)?.length,
      2,
    );
    assert.equal(await cautionFor({ commonJavaHome: old }), undefined, 'others may need that old Java');
    assert.equal(await cautionFor({ javaHome: usable }), undefined);
    assert.equal(await cautionFor({}), undefined);
  });

  test('is refused when no Java is new enough, with the reasons and with what to install', async (t) => {
    const folder = await temporaryFolder(t);
    const old = await javaHome(folder, VERSION_TEXT.java8);
    const launch = await find(t, { settings: { javaHome: 'jdk' }, environment: { JAVA_HOME: old, PATH: '' } });
    assert.deepEqual(launch, {
      kind: 'failure',
      message:
        'Dockerfile Stages found no Java 17 or newer ' +
        `(dockerfileStages.java.home (jdk): not an absolute path; JAVA_HOME (${old}): Java 8). ` +
        'Install one, for example from https://adoptium.net, ' +
        'or the package dockerfile-stages-linux-x64 of this extension, which brings its own Java.',
      summary: 'no Java 17 or newer',
      setting: 'dockerfileStages.java.home',
      isWithoutJava: true,
      help: { title: 'Get Java', address: 'https://adoptium.net' },
      log: [
        'No usable Java from dockerfileStages.java.home (jdk): not an absolute path',
        `No usable Java from JAVA_HOME (${old}): Java 8`,
      ],
    });
  });

  test('is refused when nothing names a Java', async (t) => {
    const launch = failure(await find(t, {}));
    assert.match(launch.message, /^Dockerfile Stages found no Java 17 or newer\. Install one, /);
  });

  test('is refused in a short message however many Javas are too old', async (t) => {
    const folder = await temporaryFolder(t);
    const homes = await Promise.all([1, 2, 3, 4, 5].map((n) => javaHome(join(folder, String(n)), VERSION_TEXT.java8)));
    const PATH = homes.map((home) => join(home, 'bin')).join(delimiter);
    const { message, log } = failure(await find(t, { environment: { PATH } }));
    assert.match(message, /\/3\/bin\/java\): Java 8; … and 2 more in the output\)\. Install/);
    assert.equal(log.length, 5);
  });

  test('is refused when the extension lacks its jar', async (t) => {
    const home = await javaHome(await temporaryFolder(t), VERSION_TEXT.java17);
    const launch = failure(await findWith('/missing', { settings: { javaHome: home } }));
    assert.equal(
      launch.message,
      'Dockerfile Stages cannot start because its server is missing (/missing/server/dockerfile-stages.jar); install the extension again.',
    );
    assert.equal(launch.setting, undefined);
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
      [join(folder, 'missing'), 'the file does not exist'],
      [folder, 'the file does not exist'],
      ['dockerfile-stages', 'it is not an absolute path'],
      [plainFile, 'it is not executable'],
    ];
    for (const [program, reason] of reasons) {
      const launch = failure(await find(t, { settings: { serverPath: program, javaHome: home } }));
      assert.equal(
        launch.message,
        `Dockerfile Stages cannot start ${program}, which dockerfileStages.server.path names: ${reason}.`,
      );
      assert.equal(launch.setting, 'dockerfileStages.server.path');
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
    assert.deepEqual(launch.log, [
      `The server's own runtime (${program})`,
      'dockerfileStages.java.home is not used: this package brings its own Java',
    ]);
    assert.ok(launch.otherwise);
    assert.equal(startable(await launch.otherwise()).command.command, join(home, 'bin', 'java'));
  });

  test('skips a runtime that cannot be run', async (t) => {
    const extension = await temporaryFolder(t);
    const { jar, runtime } = extensionFiles(extension);
    const program = await script(join(runtime, 'bin', 'dockerfile-stages'), 'exit 0');
    await chmod(program, 0o644);
    const home = await javaHome(join(extension, 'jdk'), VERSION_TEXT.java17);
    await file(jar);
    assert.deepEqual(startable(await findWith(extension, { settings: { javaHome: home } })).log, [
      `The server's own runtime (${program}) is skipped: it is not executable`,
      `Java 17 from dockerfileStages.java.home (${home})`,
    ]);
  });
});
