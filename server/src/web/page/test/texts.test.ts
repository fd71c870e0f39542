import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemOfName, readTexts, writeTexts } from '../src/project/fileText';
import { filesOfAddress, fragmentOf } from '../src/project/link';
import { previewOf } from '../src/view/preview';

const FILES = [
  { name: 'Dockerfile', text: 'FROM scratch AS größe\n' },
  { name: '.github/workflows/build.yml', text: '' },
];

describe('the link with the files', () => {
  test('gives them back', async () => {
    assert.deepEqual(await filesOfAddress(await fragmentOf(FILES)), FILES);
  });

  test('is ignored when it is damaged, or another fragment', async () => {
    for (const fragment of ['', '#L4', '#files=', '#files=!!', '#files=AAAA', '#files=bm90IHBhY2tlZA']) {
      assert.equal(await filesOfAddress(fragment), undefined, fragment);
    }
  });

  test('is ignored when its text is too long', async () => {
    const long = [{ name: 'Dockerfile', text: ' '.repeat(3 * 1024 * 1024) }];
    assert.equal(await filesOfAddress(await fragmentOf(long)), undefined);
  });
});

describe('files in one text', () => {
  test('are read as they were written', () => {
    assert.deepEqual(readTexts(writeTexts(FILES)), FILES);
  });

  test('are none when anything is not a file', () => {
    for (const text of ['', '{}', '[]', '[1]', '[["a"]]', '[["../a",""]]', '[["a",""],["a",""]]']) {
      assert.equal(readTexts(text), undefined, text);
    }
  });
});

describe('the name of a file', () => {
  test('is a path below the folder of the project, and its own', () => {
    for (const name of ['', ' ', '/etc/passwd', '../Dockerfile', 'a//b', 'a\\b', 'a\nb', 'x'.repeat(201), 'taken']) {
      assert.notEqual(problemOfName(name, ['taken']), undefined, name);
    }
    for (const name of ['Dockerfile', 'a/b.Dockerfile', '.github/workflows/ci.yml', 'a b']) {
      assert.equal(problemOfName(name, ['taken']), undefined, name);
    }
  });
});

describe('the preview of a rename', () => {
  const edit = (line: number, start: number, end: number) => ({
    range: { start: { line, character: start }, end: { line, character: end } },
    newText: 'new',
    confirmation: 'none',
    needsConfirmation: false,
  });
  const shown = (text: string, ...edits: ReturnType<typeof edit>[]): string[][] =>
    previewOf(text, edits).map((group) =>
      group.map(({ number, kind, parts }) => {
        const line = parts.map((part) => (part.isChanged ? `[${part.text}]` : part.text)).join('');
        return `${number} ${kind} ${line}`;
      }),
    );

  test('shows changed lines before and after, with a line around them', () => {
    assert.deepEqual(shown('a\nFROM old\nb\nc', edit(1, 5, 8)), [
      ['1 same a', '2 removed FROM [old]', '2 added FROM [new]', '3 same b'],
    ]);
  });

  test('shows several changes of a line once', () => {
    assert.deepEqual(shown('old old', edit(0, 4, 7), edit(0, 0, 3)), [
      ['1 removed [old] [old]', '1 added [new] [new]'],
    ]);
  });

  test('joins changes that are near each other', () => {
    assert.equal(shown('old\n1\n2\nold\n4\n5\n6\n7\nold', edit(0, 0, 3), edit(3, 0, 3), edit(8, 0, 3)).length, 2);
  });
});
