import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { launchSettings, sameSettings } from '../src/launch/settings';

const HOME = join('/', 'home', 'me');

const read = (values: Record<string, unknown>) => launchSettings((name) => values[name], HOME);

describe('launch settings', () => {
  test('are empty when nothing is set', () => {
    const nothing = { serverPath: undefined, javaHome: undefined, commonJavaHome: undefined, javaOptions: [] };
    assert.deepEqual(read({}), nothing);
    assert.deepEqual(read({ 'dockerfileStages.server.path': null, 'dockerfileStages.java.options': null }), nothing);
  });

  test('are read by their names', () => {
    const settings = read({
      'dockerfileStages.server.path': '/opt/stages/bin/dockerfile-stages',
      'dockerfileStages.java.home': '/opt/jdk-21',
      'java.home': '/opt/jdk-17',
      'dockerfileStages.java.options': ['-Xmx64m'],
    });
    assert.deepEqual(settings, {
      serverPath: '/opt/stages/bin/dockerfile-stages',
      javaHome: '/opt/jdk-21',
      commonJavaHome: '/opt/jdk-17',
      javaOptions: ['-Xmx64m'],
    });
  });

  test('may begin a path with the home folder', () => {
    assert.equal(read({ 'java.home': '~/jdk' }).commonJavaHome, join(HOME, 'jdk'));
    assert.equal(read({ 'java.home': '~' }).commonJavaHome, HOME);
    assert.equal(read({ 'java.home': '~other/jdk' }).commonJavaHome, '~other/jdk');
  });

  test('ignore blanks, blank values and values of another type', () => {
    const settings = read({
      'dockerfileStages.server.path': 17,
      'dockerfileStages.java.home': '  ',
      'java.home': ' /opt/jdk ',
      'dockerfileStages.java.options': [' -Xmx64m ', '', 5, null],
    });
    assert.deepEqual(settings, {
      serverPath: undefined,
      javaHome: undefined,
      commonJavaHome: '/opt/jdk',
      javaOptions: ['-Xmx64m'],
    });
    assert.deepEqual(read({ 'dockerfileStages.java.options': '-Xmx64m' }).javaOptions, []);
  });

  test('are the same when every one is', () => {
    const settings = read({ 'java.home': '/opt/jdk' });
    assert.ok(sameSettings(settings, read({ 'java.home': '/opt/jdk ' })));
    assert.ok(!sameSettings(settings, read({ 'java.home': '/opt/jdk2' })));
    assert.ok(!sameSettings(settings, read({ 'java.home': '/opt/jdk', 'dockerfileStages.java.options': ['-Xint'] })));
  });
});
