import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until';
import { at, colouredWords, definition, type HostTest, outline, problems, renamed, setting, shown } from './editor';
import { runSuite } from './runSuite';

const STAGES = ['build', 'test', 'assets', 'shop'];

/** Our extension without other extensions. */
const alone: Readonly<Record<string, HostTest>> = {
  'a Dockerfile wakes the extension, and its mistakes are shown': async () => {
    const document = await shown('Dockerfile');
    assert.match((await problems(document)).join('\n'), /^16: biuld: No stage named 'biuld'/);
    assert.ok(vscode.extensions.getExtension('dockerfilestages.dockerfile-stages')?.isActive);
  },

  'a mount leads to its stage': async () => {
    const document = await shown('Dockerfile');
    assert.deepEqual(await definition(document, at(document, 'RUN --mount', 'build')), ['2: build']);
  },

  'a rename reaches FROM and mounts': async () => {
    const document = await shown('Dockerfile');
    const text = await renamed(document, at(document, 'AS build', 'build'), 'compile');
    assert.match(text ?? '', /AS compile\n[^]*FROM compile AS test\n[^]*from=compile,/);
  },

  'a rename to a name that is taken is refused, and changes nothing': async () => {
    const document = await shown('Dockerfile');
    assert.equal(await renamed(document, at(document, 'AS build', 'build'), 'test'), undefined);
  },

  'a document that is in no file has stages too': async () => {
    const content = 'FROM alpine AS one\nFROM one\n';
    const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content });
    await until('a definition', async () => (await definition(document, at(document, 'FROM one', 'one'))).length > 0);
  },

  'an inline Dockerfile leaves the colours of its file to another extension': async () => {
    const document = await shown('compose.yaml');
    const inline = '  inline:\n    build:\n      dockerfile_inline: |\n        FROM alpine AS one\n        FROM one\n';
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, inline);
    await vscode.workspace.applyEdit(edit);
    const stage = at(document, 'FROM one', 'one');
    await until('a definition', async () => (await definition(document, stage)).length > 0);
    assert.equal(await colouredWords(document), 0);
    assert.ok((await colouredWords(await shown('Dockerfile'))) > STAGES.length);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  },

  'each lens of references has one that leads to the graph, and shows its own': async () => {
    const document = await shown('Dockerfile');
    await setting('dockerfileStages.graph.codeLens', true);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const commands = lenses.flatMap(({ command }) => command ?? []);
    const counts = commands.filter(({ title }) => /references?$/u.test(title));
    assert.deepEqual(
      commands.filter(({ title }) => title === 'Show in graph').map(({ command }) => command),
      STAGES.map(() => 'dockerfileStages.showGraph'),
    );
    assert.ok(counts.length >= STAGES.length);
    const first = counts.find(({ command }) => command === 'dockerfileStages.showReferences');
    assert.ok(first);
    await vscode.commands.executeCommand(first.command, ...((first.arguments ?? []) as unknown[]));
    await setting('dockerfileStages.graph.codeLens', undefined);
  },

  'a text of another scheme, such as one side of a comparison, has no problems': async () => {
    const text = 'FROM alpine AS one\nCOPY --from=onee /a /b\n';
    const scheme = 'vscode-bulkeditpreview-test';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => text,
    });
    const preview = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/preview/Dockerfile`));
    await vscode.languages.setTextDocumentLanguage(preview, 'dockerfile');
    await vscode.window.showTextDocument(preview);
    // A document with a file scheme and the same text has diagnostics, so all diagnostics have arrived by then.
    const own = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: text });
    await vscode.window.showTextDocument(own);
    await until('a problem', () => vscode.languages.getDiagnostics(own.uri).length > 0);
    assert.deepEqual(vscode.languages.getDiagnostics(preview.uri), []);
    provider.dispose();
  },

  'the outline is ours, until its setting turns it off': async () => {
    const document = await shown('Dockerfile');
    assert.deepEqual(await outline(document), STAGES);
    await setting('dockerfileStages.features', { documentSymbol: false });
    await until('an empty outline', async () => (await outline(document)).length === 0);
    await setting('dockerfileStages.features', undefined);
    await until('the outline', async () => (await outline(document)).length === STAGES.length);
  },

  'the graph opens beside the Dockerfile': async () => {
    const { uri } = await shown('Dockerfile');
    await vscode.commands.executeCommand('dockerfileStages.showGraph', uri);
    const isGraph = ({ input }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('dockerfileStages.graph');
    await until('the tab', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isGraph)));
  },

  'a missing server program is reported, and a corrected setting starts the server': async () => {
    const document = await shown('Dockerfile');
    const position = at(document, 'RUN --mount', 'build');
    await setting('dockerfileStages.server.path', '/nowhere/dockerfile-stages');
    await until('no definition', async () => (await definition(document, position)).length === 0);
    await setting('dockerfileStages.server.path', undefined);
    await until('a definition', async () => (await definition(document, position)).length > 0);
  },

  'a Java that is not there is passed over': async () => {
    const document = await shown('Dockerfile');
    await setting('dockerfileStages.java.home', '/nowhere/jdk');
    await vscode.commands.executeCommand('dockerfileStages.restartServer');
    assert.deepEqual(await definition(document, at(document, 'RUN --mount', 'build')), ['2: build']);
    await setting('dockerfileStages.java.home', undefined);
  },

  'a restart leaves everything as it was': async () => {
    const document = await shown('Dockerfile');
    await vscode.commands.executeCommand('dockerfileStages.restartServer');
    assert.equal((await problems(document)).length, 1);
    assert.deepEqual(await definition(document, at(document, 'RUN --mount', 'build')), ['2: build']);
  },
};

export const run = (): Promise<void> => runSuite(alone);
