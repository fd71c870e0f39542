import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { failedStart } from '../src/launch/messages';
import { Setting } from '../src/names';
import { CrashHistory } from '../src/supervision/crashHistory';
import { ErrorOutput } from '../src/supervision/errorOutput';

const MINUTE = 60_000;

async function errorOutput(lines: readonly string[]): Promise<ErrorOutput> {
  const output = new ErrorOutput();
  output.follow(Readable.from(lines.map((line) => `${line}\n`)), () => undefined);
  await output.complete();
  return output;
}

describe('a server that crashes', () => {
  test('is started again four times within three minutes, not a fifth time', () => {
    const crashes = new CrashHistory();
    const answers = [0, 1, 2, 3, 4].map((n) => crashes.allowsRestartAfter(n * 1000));
    assert.deepEqual(answers, [true, true, true, true, false]);
  });

  test('is always started again when that happens rarely', () => {
    const crashes = new CrashHistory();
    for (let n = 0; n < 20; n++) {
      assert.ok(crashes.allowsRestartAfter(n * MINUTE), `after minute ${n}`);
    }
  });

  test('gets its chances back when the user asks for a start', () => {
    const crashes = new CrashHistory();
    [0, 1, 2, 3, 4].forEach((n) => crashes.allowsRestartAfter(n));
    crashes.forget();
    assert.ok(crashes.allowsRestartAfter(5));
  });
});

describe('the standard error of a server', () => {
  test('gives the reason why Java did not start', async () => {
    const output = await errorOutput([
      'Picked up JAVA_TOOL_OPTIONS: -Xmx1g',
      'OpenJDK 64-Bit Server VM warning: Options -Xverify:none were deprecated',
      "Unrecognized VM option 'UseFancyGC'",
      'Error: Could not create the Java Virtual Machine.',
      'Error: A fatal exception has occurred. Program will exit.',
    ]);
    assert.equal(output.reason, "Unrecognized VM option 'UseFancyGC'");
  });

  test('gives no reason when there is none', async () => {
    assert.equal((await errorOutput([])).reason, undefined);
    assert.equal((await errorOutput(['Picked up JAVA_TOOL_OPTIONS: -Xmx1g', '  '])).reason, undefined);
  });

  test('is kept up to the last twenty lines', async () => {
    const lines = Array.from({ length: 50 }, (_, n) => `line ${n}`);
    assert.deepEqual((await errorOutput(lines)).lines, lines.slice(30));
  });

  test('is passed on line by line', async () => {
    const seen: string[] = [];
    const output = new ErrorOutput();
    output.follow(Readable.from(['one\ntw', 'o\r\nthree']), (line) => seen.push(line));
    await output.complete();
    assert.deepEqual(seen, ['one', 'two', 'three']);
  });

  test('is waited for to its end', async () => {
    const stream = new PassThrough();
    const output = new ErrorOutput();
    output.follow(stream, () => undefined);
    const complete = output.complete();
    setImmediate(() => stream.end('too late\n'));
    await complete;
    assert.equal(output.reason, 'too late');
  });

  test('is not waited for if the process continues', async () => {
    const output = new ErrorOutput();
    output.follow(new PassThrough(), () => undefined);
    const goesOn = setInterval(() => undefined, 1000);
    await output.complete(1);
    clearInterval(goesOn);
    assert.equal(output.reason, undefined);
  });
});

describe('the message about a failed start', () => {
  test('is one sentence, whether the reason is one or not', () => {
    for (const reason of ['it is Monday.', 'it is Monday']) {
      const { message } = failedStart(reason, Setting.javaHome);
      assert.equal(message, 'Dockerfile Stages could not start its server: it is Monday.');
    }
  });
});
