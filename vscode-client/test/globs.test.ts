import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anyOf, matcher } from '../src/documents/globs';
import { excludedPatterns, hiddenPatterns, isNeverSearched } from '../src/documents/searched';

describe('one pattern for several', () => {
  test('has no braces inside of braces', () => {
    assert.equal(anyOf(['**/a*.{yaml,yml}', '**/Makefile']), '{**/a*.yaml,**/a*.yml,**/Makefile}');
    assert.equal(anyOf(['{a,b}/*.{c,d}']), '{a/*.c,a/*.d,b/*.c,b/*.d}');
  });

  test('leaves out what would mean something else among others', () => {
    assert.equal(anyOf(['a,b', 'c{d', 'e}', '*.f']), '{*.f}');
  });
});

describe('a path', () => {
  test('matches patterns as in the Language Server Protocol', () => {
    const matches = matcher(['**/*[dD]ockerfile*', '**/.github/workflows/*.{yml,yaml}', 'old/**', 'a?.hcl']);
    for (const path of ['Dockerfile', 'a/b/x.dockerfile', '.github/workflows/ci.yml', 'old/a/b', 'ab.hcl']) {
      assert.ok(matches(path), path);
    }
    for (const path of ['Makefile', '.github/workflows/a/ci.yml', 'x/old/a', 'a/b.hcl', 'abc.hcl', 'abxhcl']) {
      assert.ok(!matches(path), path);
    }
  });

  test('matches nothing without patterns', () => {
    assert.ok(!matcher([])(''));
  });
});

describe('a search', () => {
  test('leaves out folders of others, and what the user excludes at any depth', () => {
    const usual = ['**/.git/**', '**/node_modules/**'];
    assert.deepEqual(excludedPatterns(undefined), usual);
    assert.deepEqual(excludedPatterns(['fixtures/', '/old/*.yml', 7]), [
      ...usual,
      '**/fixtures',
      '**/fixtures/**',
      'old/*.yml',
      'old/*.yml/**',
    ]);
  });

  test('leaves out what the editor hides', () => {
    assert.deepEqual(hiddenPatterns({ '**/out': true, '**/kept': false, '**/*.js': { when: '$(basename).ts' } }), [
      '**/out',
      '**/out/**',
    ]);
    assert.deepEqual(hiddenPatterns(null), []);
  });

  test('knows a file in such a folder by its path', () => {
    assert.ok(isNeverSearched('/work/node_modules/a/Dockerfile'));
    assert.ok(!isNeverSearched('/work/node_modules.d/Dockerfile'));
  });
});
