import * as vscode from 'vscode';
import { type Middleware, ResponseError } from 'vscode-languageclient/node';
import { Command, SECTION, ViewSetting } from '../names';
import { serverSection } from './configuration';

/** What the extension adds to, or says instead of, the server's answers. */
export function middleware(): Middleware {
  return {
    provideCodeLenses: async (document, token, next) => withGraphLenses(document, (await next(document, token)) ?? []),
    provideRenameEdits: async (document, position, newName, token, next) => {
      try {
        return await next(document, position, newName, token);
      } catch (error) {
        return refusal(error);
      }
    },
    workspace: {
      configuration: async (params, token, next) => {
        const values = await next(params, token);
        return Array.isArray(values)
          ? values.map((value: unknown, index) =>
              params.items[index]?.section === SECTION ? serverSection(value) : value,
            )
          : values;
      },
    },
  };
}

/** Beside each of the server's lines of lenses, the way to the graph. */
function withGraphLenses(document: vscode.TextDocument, lenses: vscode.CodeLens[]): vscode.CodeLens[] {
  if (!vscode.workspace.getConfiguration().get<boolean>(ViewSetting.graphLens, false)) {
    return lenses;
  }
  const places = new Map(lenses.map(({ range }) => [range.start.line, range]));
  const added = [...places.values()].map((range) => {
    const command = { title: 'Show in graph', command: Command.showGraph, arguments: [document.uri, range.start] };
    return new vscode.CodeLens(range, command);
  });
  return [...lenses, ...added];
}

/**
 * The server refuses a rename that would change what a build means. VS Code would then let the next extension rename
 * the same word in its own way; an edit without changes keeps it from that.
 */
function refusal(error: unknown): vscode.WorkspaceEdit {
  if (!(error instanceof ResponseError)) {
    throw error;
  }
  void vscode.window.showWarningMessage(error.message);
  return new vscode.WorkspaceEdit();
}
