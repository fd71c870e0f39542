import * as vscode from 'vscode';
import { type Middleware, ResponseError } from 'vscode-languageclient';
import { Command, LANGUAGE, SECTION, ViewSetting } from '../names';
import { serverSection } from './configuration';

/** Adds to the server's answers, or replaces them. */
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
    provideDocumentSemanticTokens: (document, token, next) => (isDockerfile(document) ? next(document, token) : null),
    provideDocumentSemanticTokensEdits: (document, previous, token, next) =>
      isDockerfile(document) ? next(document, previous, token) : null,
    provideDocumentRangeSemanticTokens: (document, range, token, next) =>
      isDockerfile(document) ? next(document, range, token) : null,
    workspace: {
      configuration: async (params, token, next) => {
        const values = await next(params, token);
        return Array.isArray(values)
          ? values.map((value: unknown, index) => (params.items[index]?.section === SECTION ? serverSection() : value))
          : values;
      },
    },
  };
}

/**
 * VS Code takes the semantic tokens of a document from one extension. In a build file, those of the inline Dockerfile
 * would replace all that the extension for its language colours.
 */
function isDockerfile(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE;
}

/** Adds a lens that opens the graph next to the server's lenses. */
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
 * The server refuses a rename that would change the meaning of a build. VS Code would then let the next extension
 * rename the same word in its own way; an edit without changes prevents that.
 */
function refusal(error: unknown): vscode.WorkspaceEdit {
  if (!(error instanceof ResponseError)) {
    throw error;
  }
  void vscode.window.showWarningMessage(error.message);
  return new vscode.WorkspaceEdit();
}
