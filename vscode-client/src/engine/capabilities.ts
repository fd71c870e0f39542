import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver-protocol';
import type { SemanticTokensLegend } from '#engine/engine';
import type { EngineAnnouncement } from './messages';

/** What the engine answers. The server has more: lenses, hierarchies, and edits when a file is renamed. */
export function capabilities(
  legend: SemanticTokensLegend,
  announcement: EngineAnnouncement,
): ServerCapabilities<EngineAnnouncement> {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    definitionProvider: true,
    declarationProvider: true,
    typeDefinitionProvider: true,
    implementationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    linkedEditingRangeProvider: true,
    completionProvider: { triggerCharacters: ['=', ',', ' ', '/'], resolveProvider: true },
    hoverProvider: true,
    codeActionProvider: {
      codeActionKinds: [
        'quickfix',
        'refactor.extract',
        'refactor.inline',
        'refactor.rewrite',
        'source.fixAll.dockerfileStages',
      ],
    },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend, full: true },
    experimental: announcement,
  };
}
