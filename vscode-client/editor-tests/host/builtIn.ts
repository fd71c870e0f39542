import * as vscode from 'vscode';
import { until } from '../until';
import { same } from './check';
import { at, definition, type HostTest, inWorkspace, outline, problems, renamed, setting, shown } from './editor';
import { runSuite } from './runSuite';

const STAGES = ['build', 'test', 'assets', 'shop'];

/** Our extension where no server can be started: the engine in it answers. */
const builtIn: Readonly<Record<string, HostTest>> = {
  'a mistyped stage is reported': async () => {
    const found = (await problems(await shown('Dockerfile'))).join('\n');
    same(found.startsWith("16: biuld: No stage named 'biuld'"), true);
  },

  'no server runs: its lenses are missing': async () => {
    const { uri } = await shown('Dockerfile');
    const lenses = await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', uri, 100);
    same(lenses.length, 0);
  },

  'a mount leads to its stage': async () => {
    const document = await shown('Dockerfile');
    same(await definition(document, at(document, 'RUN --mount', 'build')), ['2: build']);
  },

  'references are found in the files of the workspace, though they are not open': async () => {
    const document = await shown('Dockerfile');
    const expected = ['Dockerfile', 'Makefile', 'compose.yaml', 'docker-bake.hcl'];
    await until(expected.join(), async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        at(document, 'AS shop', 'shop'),
      );
      const files = new Set(found.map(({ uri }) => vscode.workspace.asRelativePath(uri)));
      return [...files].sort().join() === expected.join();
    });
  },

  'a rename changes the Dockerfile and the files that build its stage': async () => {
    const document = await shown('Dockerfile');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, 'AS shop', 'shop'),
      'store',
    );
    const files = edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri));
    same(files.includes('Dockerfile') && files.includes('compose.yaml'), true);
  },

  'a rename to a name that is taken is refused, and changes nothing': async () => {
    const document = await shown('Dockerfile');
    same(await renamed(document, at(document, 'AS build', 'build'), 'test'), undefined);
  },

  'stages are completed and described': async () => {
    const document = await shown('Dockerfile');
    const position = at(document, 'COPY --from=assets', 'assets').translate(0, -1);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      undefined,
      STAGES.length,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    same(
      STAGES.slice(0, 3).every((stage) => labels.includes(stage)),
      true,
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position.translate(0, 1),
    );
    // Other kinds of text in a hover are deprecated, and ours has none.
    const texts = hovers.flatMap(({ contents }) => (contents as vscode.MarkdownString[]).map(({ value }) => value));
    same(texts.join('\n').includes('node:22'), true);
  },

  'a mistyped stage has a quick fix': async () => {
    const document = await shown('Dockerfile');
    await problems(document);
    const position = at(document, '--from=biuld', 'biuld');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(position, position),
      'quickfix',
    );
    same(
      actions.some(({ title, edit }) => title.includes("'build'") && edit !== undefined && edit.size > 0),
      true,
    );
  },

  'the outline has the stages': async () => {
    same(await outline(await shown('Dockerfile')), STAGES);
  },

  'the graph opens beside the Dockerfile': async () => {
    const { uri } = await shown('Dockerfile');
    await vscode.commands.executeCommand('dockerfileStages.showGraph', uri);
    const isGraph = ({ input }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('dockerfileStages.graph');
    await until('the tab', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isGraph)));
  },

  'a setting is followed': async () => {
    const document = await shown('Dockerfile');
    await problems(document);
    const reported = (): boolean =>
      vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes("'biuld'"));
    await setting('dockerfileStages.diagnostics.severity', { UnknownStage: 'off' });
    await until('no report', () => !reported());
    await setting('dockerfileStages.diagnostics.severity', undefined);
    await until('the report', reported);
  },

  'a file that is written, changed and deleted is followed': async () => {
    const document = await shown('Dockerfile');
    const position = at(document, 'AS test', 'test');
    const names = async (): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        position,
      );
      return found.map(({ uri }) => vscode.workspace.asRelativePath(uri));
    };
    const file = inWorkspace('compose.test.yaml');
    const text = (target: string): Uint8Array =>
      new TextEncoder().encode(`services:\n  web:\n    build: {context: ., target: ${target}}\n`);
    await vscode.workspace.fs.writeFile(file, text('test'));
    await until('a reference in the new file', async () => (await names()).includes('compose.test.yaml'));
    await vscode.workspace.fs.writeFile(file, text('assets'));
    await until('no reference', async () => !(await names()).includes('compose.test.yaml'));
    await vscode.workspace.fs.writeFile(file, text('test'));
    await until('the reference', async () => (await names()).includes('compose.test.yaml'));
    await vscode.workspace.fs.delete(file);
    await until('no reference any more', async () => !(await names()).includes('compose.test.yaml'));
  },

  'a restart leaves everything as it was': async () => {
    const document = await shown('Dockerfile');
    await vscode.commands.executeCommand('dockerfileStages.restartServer');
    same((await problems(document)).length, 1);
    same(await definition(document, at(document, 'RUN --mount', 'build')), ['2: build']);
  },
};

export const run = (): Promise<void> => runSuite(builtIn);
