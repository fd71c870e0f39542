// A user divides a stage in VS Code, names the new one, and takes everything back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { REFACTORING, sameFiles } from './places.ts';
import { Session } from './session.ts';
import { until } from './until.ts';

const EXTRACT = "Extract the instructions up to here into new stage 'build-base'";

describe('a refactoring in VS Code', () => {
  const before = readFileSync(join(REFACTORING, 'Dockerfile'), 'utf8');
  let extracted = '';
  const session = Session.inSuite('refactoring', { workspace: REFACTORING, profile: 'quiet' }, async (user) => {
    await user.open('Dockerfile');
    await user.editor
      .locator('.codelens-decoration a', { hasText: '1 reference' })
      .first()
      .waitFor({ timeout: 60_000 });
  });

  test('a new stage is extracted, and its name is asked for at once', async () => {
    await session.user.goTo('Dockerfile', 'RUN go mod', 'download');
    await session.user.refactor(EXTRACT, '1-menu');
    const box = session.user.renameBox;
    await box.waitFor();
    assert.equal(await box.inputValue(), 'build-base');
    extracted = await session.user.textInEditor();
    assert.match(extracted, /FROM golang:1\.22 AS build-base\n/);
    assert.match(extracted, /# build compiles the shop\nFROM build-base AS build\nARG GOFLAGS=-mod=readonly\n/);
    await session.user.takePicture('2-name');
  });

  test('the typed name is that of the stage and of the FROM that continues it', async () => {
    await session.user.answerRename('modules');
    await shows(extracted.replaceAll('build-base', 'modules'));
  });

  test('one undo takes back the name, and one more the refactoring', async () => {
    await session.user.press('Control+z');
    await shows(extracted);
    await session.user.press('Control+z');
    await shows(before);
    assert.equal(await session.user.hasUnsavedText(), false);
  });

  test('two redos bring both again', async () => {
    await session.user.press('Control+y');
    await shows(extracted);
    await session.user.press('Control+y');
    await session.user.save('Dockerfile', 'FROM modules AS build');
    sameFiles('refactoring', session.vscode.workspace);
    session.passed();
  });

  async function shows(text: string): Promise<void> {
    await until(`the text\n${text}`, async () => (await session.user.textInEditor()) === text);
  }
});
