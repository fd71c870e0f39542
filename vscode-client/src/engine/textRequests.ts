import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DeclarationRequest,
  DefinitionRequest,
  type DocumentHighlight,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  ImplementationRequest,
  InlayHintRequest,
  LinkedEditingRangeRequest,
  MarkupKind,
  type ProtocolConnection,
  type Range,
  ReferencesRequest,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensRequest,
  TypeDefinitionRequest,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import type { CompletionData, Session } from '#engine/engine';
import { GRAPH_REQUEST } from '../names';

/** Answers the requests that change nothing. The engine's answers have the protocol's form where it has one. */
export function answerTextRequests(connection: ProtocolConnection, session: Session): void {
  answerNavigation(connection, session);
  answerReading(connection, session);
  answerStructure(connection, session);
  answerCompletion(connection, session);
  connection.onRequest(
    GRAPH_REQUEST,
    ({ textDocument: { uri } }: { readonly textDocument: { readonly uri: string } }) => session.graph(uri) ?? null,
  );
}

function answerNavigation(connection: ProtocolConnection, session: Session): void {
  connection.onRequest(DefinitionRequest.type, ({ textDocument: { uri }, position }) =>
    session.definition(uri, position),
  );
  connection.onRequest(DeclarationRequest.type, ({ textDocument: { uri }, position }) =>
    session.declaration(uri, position),
  );
  connection.onRequest(TypeDefinitionRequest.type, ({ textDocument: { uri }, position }) =>
    session.typeDefinition(uri, position),
  );
  connection.onRequest(ImplementationRequest.type, ({ textDocument: { uri }, position }) =>
    session.implementation(uri, position),
  );
  connection.onRequest(ReferencesRequest.type, ({ textDocument, position, context }) =>
    session
      .references(textDocument.uri, position)
      .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
      .map(({ uri, range }) => ({ uri, range })),
  );
  connection.onRequest(
    DocumentHighlightRequest.type,
    ({ textDocument: { uri }, position }) => session.documentHighlight(uri, position) as DocumentHighlight[],
  );
  connection.onRequest(
    WorkspaceSymbolRequest.type,
    ({ query }) => session.workspaceSymbols(query) as WorkspaceSymbol[],
  );
}

function answerReading(connection: ProtocolConnection, session: Session): void {
  connection.onRequest(HoverRequest.type, ({ textDocument: { uri }, position }) => {
    const hover = session.hover(uri, position);
    return hover ? { contents: { kind: MarkupKind.Markdown, value: hover.contents }, range: hover.range } : null;
  });
  connection.onRequest(DocumentLinkRequest.type, ({ textDocument: { uri } }) => session.documentLinks(uri));
  connection.onRequest(InlayHintRequest.type, ({ textDocument: { uri }, range }) => session.inlayHints(uri, range));
  connection.onRequest(SemanticTokensRequest.type, ({ textDocument: { uri } }) => ({
    data: session.semanticTokens(uri),
  }));
  connection.onRequest(LinkedEditingRangeRequest.type, ({ textDocument: { uri }, position }) => {
    const ranges = session.linkedEditingRanges(uri, position);
    return ranges.length === 0 ? null : { ranges };
  });
}

function answerStructure(connection: ProtocolConnection, session: Session): void {
  connection.onRequest(
    DocumentSymbolRequest.type,
    ({ textDocument: { uri } }) => session.documentSymbols(uri) as DocumentSymbol[],
  );
  connection.onRequest(FoldingRangeRequest.type, ({ textDocument: { uri } }) => session.foldingRanges(uri));
  connection.onRequest(SelectionRangeRequest.type, ({ textDocument: { uri }, positions }) => {
    const found = session.selectionRanges(uri, positions);
    return found.length === 0
      ? null
      : positions.map((position, index) => nested(found[index] ?? []) ?? { range: { start: position, end: position } });
  });
}

/** @param ranges from the inside out */
function nested(ranges: readonly Range[]): SelectionRange | undefined {
  return ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range, ...(parent && { parent }) }),
    undefined,
  );
}

function answerCompletion(connection: ProtocolConnection, session: Session): void {
  connection.onRequest(CompletionRequest.type, ({ textDocument: { uri }, position, context }) => {
    const typed = context?.triggerCharacter ?? '';
    // The others start a word as any letter does.
    const trigger = [' ', '/'].includes(typed) ? typed : '';
    return session.completion(uri, position, trigger) as CompletionItem[];
  });
  connection.onRequest(CompletionResolveRequest.type, (item) => {
    const value = item.data === undefined ? undefined : session.completionDocumentation(item.data as CompletionData);
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  });
}
