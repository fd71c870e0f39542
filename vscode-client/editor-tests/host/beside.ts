import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until';
import { at, definition, type HostTest, outline, problems, renamed, setting, shown } from './editor';
import { runSuite } from './runSuite';

/** The first line of a Dockerfile's outline from docker-langserver, which lists instructions. */
const THEIR_SYMBOL = /^(FROM|ARG|#|syntax)/i;

/** Our extension together with one that starts docker-langserver, as Container Tools does. */
const beside: Readonly<Record<string, HostTest>> = {
  'both extensions are active, and our diagnostics are there': async () => {
    const document = await shown('Dockerfile');
    await problems(document);
    await until(
      'the other extension',
      () => vscode.extensions.getExtension('ms-azuretools.vscode-containers')?.isActive,
    );
  },

  'the outline is theirs, unless the user wants ours as well': async () => {
    const document = await shown('Dockerfile');
    const theirs = await until('their outline', async () => {
      const names = await outline(document);
      return names.some((name) => THEIR_SYMBOL.test(name)) ? names : undefined;
    });
    assert.ok(!theirs.includes('assets'), theirs.join());
    await setting('dockerfileStages.features', { documentSymbol: true });
    await until('our outline', async () => (await outline(document)).includes('assets'));
    await setting('dockerfileStages.features', undefined);
  },

  'a mount leads to its stage': async () => {
    const document = await shown('Dockerfile');
    assert.ok((await definition(document, at(document, 'RUN --mount', 'build'))).includes('2: build'));
  },

  'the rename is ours: theirs would not rename the mount': async () => {
    const document = await shown('Dockerfile');
    const position = at(document, 'AS build', 'build');
    const { activeTextEditor } = vscode.window;
    assert.ok(activeTextEditor);
    activeTextEditor.selection = new vscode.Selection(position, position);
    const text = await until('our rename', async () => {
      const changed = await renamed(document, position, 'compile');
      return changed?.includes('from=compile,') === true ? changed : undefined;
    });
    assert.match(text, /AS compile\n[^]*FROM compile AS test\n[^]*from=compile,/);
  },

  'a rename that we refuse is not done by them': async () => {
    const document = await shown('Dockerfile');
    assert.equal(await renamed(document, at(document, 'AS build', 'build'), 'test'), undefined);
  },
};

export const run = (): Promise<void> => runSuite(beside);
