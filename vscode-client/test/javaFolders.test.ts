import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { javaFolders } from '../src/launch/javaFolders';

const folders = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv = {}) =>
  javaFolders(platform, environment, join('/', 'home', 'me'));

describe('the usual folders', () => {
  test('are those of the version managers first, then those of the system', () => {
    const names = folders('linux').map(({ folder }) => folder);
    assert.ok(names.indexOf(join('/', 'home', 'me', '.sdkman', 'candidates', 'java')) < names.indexOf('/usr/lib/jvm'));
  });

  test('follow the variable of SDKMAN', () => {
    const sdkman = join('/', 'opt', 'sdkman');
    assert.equal(folders('linux', { SDKMAN_DIR: sdkman })[0]?.folder, join(sdkman, 'candidates', 'java'));
  });

  test('of a Mac have the home of a Java inside a bundle', () => {
    const { folder, home } = folders('darwin').at(-1) ?? {};
    assert.deepEqual([folder, home], [join('/', 'Library', 'Java', 'JavaVirtualMachines'), join('Contents', 'Home')]);
  });

  test('of Windows are those of the vendors', () => {
    const programs = join('/', 'Programs');
    const names = folders('win32', { ProgramFiles: programs }).map(({ folder }) => folder);
    assert.ok(names.includes(join(programs, 'Eclipse Adoptium')));
    assert.ok(!folders('win32').some(({ folder }) => folder.includes('Adoptium')));
  });
});
