import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failedStart, incompleteExtension, noJava, repeatedCrash, unusableProgram } from '../src/launch/messages';

describe('the message for a user without a server', () => {
  test('names no package if none is built for the platform', () => {
    const message = (platform: NodeJS.Platform, architecture: string) =>
      noJava([], { platform, architecture, environment: {}, homeDirectory: '/home/me', javaFolders: [] }).message;
    assert.match(message('darwin', 'arm64'), /the package dockerfile-stages-darwin-arm64 of this extension/);
    assert.doesNotMatch(message('freebsd', 'x64'), /package/);
  });

  test('has a summary that the status bar has room for', () => {
    const long = `/a/very/long/path${'/to/something'.repeat(20)}`;
    for (const { summary } of [
      noJava([], { platform: 'linux', architecture: 'x64', environment: {}, homeDirectory: '/', javaFolders: [] }),
      unusableProgram(long, 'the file does not exist'),
      incompleteExtension(long),
      failedStart(long, 'dockerfileStages.java.home'),
      repeatedCrash(5),
    ]) {
      assert.ok(summary.length <= 24, summary);
    }
  });
});
