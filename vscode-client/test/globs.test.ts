import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anyOf } from '../src/documents/globs';
import { excludedGlob, isNeverSearched } from '../src/documents/searched';

describe('one pattern for several', () => {
  test('has no braces inside of braces', () => {
    assert.equal(anyOf(['**/a*.{yaml,yml}', '**/Makefile']), '{**/a*.yaml,**/a*.yml,**/Makefile}');
    assert.equal(anyOf(['{a,b}/*.{c,d}']), '{a/*.c,a/*.d,b/*.c,b/*.d}');
  });

  test('leaves out what would mean something else among others', () => {
    assert.equal(anyOf(['a,b', 'c{d', 'e}', '*.f']), '{*.f}');
  });
});

describe('a search', () => {
  test('leaves out folders of others, and what the user excludes at any depth', () => {
    assert.equal(excludedGlob(undefined), '{**/.git/**,**/node_modules/**}');
    assert.equal(
      excludedGlob(['fixtures/', '/old/*.yml', 7]),
      '{**/.git/**,**/node_modules/**,**/fixtures,**/fixtures/**,old/*.yml,old/*.yml/**}',
    );
  });

  test('knows a file in such a folder by its path', () => {
    assert.ok(isNeverSearched('/work/node_modules/a/Dockerfile'));
    assert.ok(!isNeverSearched('/work/node_modules.d/Dockerfile'));
  });
});
