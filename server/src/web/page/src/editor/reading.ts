import { type IDisposable, languages } from 'monaco-editor/editor';
import { SEMANTIC_TOKENS } from './semanticLegend';
import type { DocumentSymbol } from '#engine/engine';
import type { RemoteSession } from '#engine/remote';
import type { Documents } from '../engine/documents';
import { editorPosition, editorRange, enginePosition, engineRange } from '../engine/ranges';
import { FILES } from './selector';

/** Hover, outline, folding, selection, links: what shows a text without changing it. */
export function provideReading(session: RemoteSession): void {
  languages.registerHoverProvider(FILES, {
    provideHover: async (model, position) => {
      const hover = await session.hover(model.uri.toString(), enginePosition(position));
      return hover && { contents: [{ value: hover.contents }], range: editorRange(hover.range) };
    },
  });
  languages.registerDocumentSymbolProvider(FILES, {
    displayName: 'Stages',
    provideDocumentSymbols: async (model) => (await session.documentSymbols(model.uri.toString())).map(symbol),
  });
  provideStructure(session);
  languages.registerLinkProvider(FILES, {
    provideLinks: async (model) => ({
      links: (await session.documentLinks(model.uri.toString())).map(({ range, target }) => ({
        range: editorRange(range),
        url: target,
      })),
    }),
  });
  languages.registerLinkedEditingRangeProvider(FILES, {
    provideLinkedEditingRanges: async (model, position) => {
      const ranges = await session.linkedEditingRanges(model.uri.toString(), enginePosition(position));
      return ranges.length === 0 ? undefined : { ranges: ranges.map(editorRange) };
    },
  });
}

function provideStructure(session: RemoteSession): void {
  languages.registerFoldingRangeProvider(FILES, {
    provideFoldingRanges: async (model) =>
      (await session.foldingRanges(model.uri.toString())).map(({ startLine, endLine, kind }) => ({
        start: startLine + 1,
        end: endLine + 1,
        ...(kind === 'comment' ? { kind: languages.FoldingRangeKind.Comment } : {}),
      })),
  });
  languages.registerSelectionRangeProvider(FILES, {
    provideSelectionRanges: async (model, positions) => {
      const found = await session.selectionRanges(model.uri.toString(), positions.map(enginePosition));
      return found.map((ranges) => ranges.map((range) => ({ range: editorRange(range) })));
    },
  });
}

/** Colours and inlay hints: they are asked for again when any file has changed. */
export function provideDecorations(session: RemoteSession, documents: Documents): void {
  languages.registerDocumentSemanticTokensProvider(FILES, {
    onDidChange: (listener) => changes(documents, listener),
    getLegend: () => ({
      tokenTypes: [...SEMANTIC_TOKENS.tokenTypes],
      tokenModifiers: [...SEMANTIC_TOKENS.tokenModifiers],
    }),
    provideDocumentSemanticTokens: async (model) => ({
      data: Uint32Array.from(await session.semanticTokens(model.uri.toString())),
    }),
    releaseDocumentSemanticTokens: () => undefined,
  });
  languages.registerInlayHintsProvider(FILES, {
    onDidChangeInlayHints: (listener) => changes(documents, listener),
    provideInlayHints: async (model, range) => {
      const hints = await session.inlayHints(model.uri.toString(), engineRange(range));
      return {
        hints: hints.map(({ position, ...hint }) => ({ ...hint, position: editorPosition(position) })),
        dispose: () => undefined,
      };
    },
  });
}

/** The editor wants a value with the event, and ignores it. */
function changes(documents: Documents, listener: (value?: never) => unknown): IDisposable {
  return documents.onChange(() => {
    listener();
  });
}

function symbol({ name, detail, kind, range, selectionRange, children }: DocumentSymbol): languages.DocumentSymbol {
  return {
    name,
    detail,
    kind: KINDS[kind] ?? languages.SymbolKind.Object,
    tags: [],
    range: editorRange(range),
    selectionRange: editorRange(selectionRange),
    children: children.map(symbol),
  };
}

/** By the protocol's numbers. */
const KINDS: Readonly<Partial<Record<number, languages.SymbolKind>>> = {
  2: languages.SymbolKind.Module,
  3: languages.SymbolKind.Namespace,
  5: languages.SymbolKind.Class,
  7: languages.SymbolKind.Property,
  8: languages.SymbolKind.Field,
  12: languages.SymbolKind.Function,
  13: languages.SymbolKind.Variable,
  14: languages.SymbolKind.Constant,
  15: languages.SymbolKind.String,
  24: languages.SymbolKind.Event,
};
