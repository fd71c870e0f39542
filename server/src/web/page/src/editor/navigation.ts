import { type IRange, languages, Uri } from 'monaco-editor/editor';
import type { Location, LocationLink } from '#engine/engine';
import type { RemoteSession } from '#engine/remote';
import { editorRange, enginePosition } from '../engine/ranges';
import { FILES } from './selector';

/** Definition, declaration, type definition, implementation, references and highlights. */
export function provideNavigation(session: RemoteSession): void {
  languages.registerDefinitionProvider(FILES, {
    provideDefinition: async (model, position) =>
      links(await session.definition(model.uri.toString(), enginePosition(position))),
  });
  languages.registerDeclarationProvider(FILES, {
    provideDeclaration: async (model, position) =>
      links(await session.declaration(model.uri.toString(), enginePosition(position))),
  });
  languages.registerTypeDefinitionProvider(FILES, {
    provideTypeDefinition: async (model, position) =>
      links(await session.typeDefinition(model.uri.toString(), enginePosition(position))),
  });
  languages.registerImplementationProvider(FILES, {
    provideImplementation: async (model, position) =>
      links(await session.implementation(model.uri.toString(), enginePosition(position))),
  });
  languages.registerReferenceProvider(FILES, {
    provideReferences: async (model, position, { includeDeclaration }) => {
      const found = await session.references(model.uri.toString(), enginePosition(position));
      return found.filter(({ isDeclaration }) => includeDeclaration || !isDeclaration).map(place);
    },
  });
  languages.registerDocumentHighlightProvider(FILES, {
    provideDocumentHighlights: async (model, position) => {
      const found = await session.documentHighlight(model.uri.toString(), enginePosition(position));
      // The protocol counts the kinds from 1.
      return found.map(({ range, kind }) => ({ range: editorRange(range), kind: kind - 1 }));
    },
  });
}

function links(found: readonly LocationLink[]): languages.LocationLink[] {
  return found.map((link) => ({
    originSelectionRange: editorRange(link.originSelectionRange),
    uri: Uri.parse(link.targetUri),
    range: editorRange(link.targetRange),
    targetSelectionRange: editorRange(link.targetSelectionRange),
  }));
}

function place({ uri, range }: Pick<Location, 'uri' | 'range'>): { uri: Uri; range: IRange } {
  return { uri: Uri.parse(uri), range: editorRange(range) };
}
