import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { javaCommand, programCommand, runtimeCommand } from '../src/launch/serverCommand';
import type { Machine } from '../src/launch/machine';

const LINUX: Machine = {
  platform: 'linux',
  architecture: 'x64',
  environment: { LANG: 'de_DE', LC_ALL: 'C' },
  homeDirectory: '/home/me',
  javaFolders: [],
};
const WINDOWS: Machine = {
  platform: 'win32',
  architecture: 'x64',
  environment: { OS: 'Windows_NT' },
  homeDirectory: 'C:\\Users\\me',
  javaFolders: [],
};
const JAR = '/extension/server/dockerfile-stages.jar';

describe('the command that starts the server', () => {
  test('runs the jar over the standard streams, tuned for a quick start', () => {
    const { command, args, throughShell } = javaCommand('/jdk/bin/java', JAR, [], LINUX);
    assert.equal(command, '/jdk/bin/java');
    assert.deepEqual(args.slice(-3), ['-jar', JAR, '--stdio']);
    for (const option of ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto']) {
      assert.ok(args.includes(option), option);
    }
    assert.equal(throughShell, false);
  });

  test("has the user's options after ours and before the jar", () => {
    const { args } = javaCommand('/jdk/bin/java', JAR, ['-Xmx64m', '-Xshare:off'], LINUX);
    assert.deepEqual(args.slice(-5), ['-Xmx64m', '-Xshare:off', '-jar', JAR, '--stdio']);
    assert.ok(args.indexOf('-Xshare:auto') < args.indexOf('-Xshare:off'));
  });

  test('leaves the choice of a collector to the user', () => {
    const { args } = javaCommand('/jdk/bin/java', JAR, ['-XX:+UseZGC'], LINUX);
    assert.deepEqual(
      args.filter((option) => option.endsWith('GC')),
      ['-XX:+UseZGC'],
    );
  });

  test('gives Java a locale in which file names are UTF-8, where the platform has locales', () => {
    assert.deepEqual(javaCommand('java', JAR, [], LINUX).environment, { LANG: 'de_DE', LC_ALL: 'C.UTF-8' });
    assert.deepEqual(javaCommand('java', JAR, [], WINDOWS).environment, WINDOWS.environment);
    assert.equal(LINUX.environment['LC_ALL'], 'C');
  });

  test('works in the folder of the program, not in the workspace', () => {
    assert.equal(javaCommand('/jdk/bin/java', JAR, [], LINUX).workingDirectory, '/extension/server');
    assert.equal(programCommand('/opt/stages/bin/dockerfile-stages', LINUX).workingDirectory, '/opt/stages/bin');
  });

  test("may be a program of the user's choice", () => {
    const { command, args, environment, throughShell } = programCommand('/opt/stages/bin/dockerfile-stages', LINUX);
    assert.equal(command, '/opt/stages/bin/dockerfile-stages');
    assert.deepEqual(args, ['--stdio']);
    assert.deepEqual(environment, LINUX.environment);
    assert.equal(throughShell, false);
  });

  test('quotes a batch file of Windows for its shell', () => {
    const { command, throughShell } = programCommand('C:\\Program Files\\stages\\dockerfile-stages.BAT', WINDOWS);
    assert.equal(command, '"C:\\Program Files\\stages\\dockerfile-stages.BAT"');
    assert.equal(throughShell, true);
    assert.equal(programCommand('C:\\stages.exe', WINDOWS).throughShell, false);
    assert.equal(programCommand('/opt/stages.bat', LINUX).throughShell, false);
  });

  test("hands the user's options to the launcher of the runtime, after those of the environment", () => {
    const program = '/extension/server/runtime/bin/dockerfile-stages';
    const tuned = { ...LINUX, environment: { DOCKERFILE_STAGES_JAVA_OPTS: '-Xmx1g' } };
    const options = ({ environment }: { environment: NodeJS.ProcessEnv }) => environment['DOCKERFILE_STAGES_JAVA_OPTS'];
    assert.deepEqual(runtimeCommand(program, [], LINUX), programCommand(program, LINUX));
    assert.equal(options(runtimeCommand(program, ['-Xmx64m', '-Xss1m'], LINUX)), '-Xmx64m -Xss1m');
    assert.equal(options(runtimeCommand(program, ['-Xmx64m'], tuned)), '-Xmx1g -Xmx64m');
  });
});
