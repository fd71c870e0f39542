import { type editor, languages } from 'monaco-editor/editor';
import type { CompletionItem, TextEdit } from '#engine/engine';
import type { RemoteSession } from '#engine/remote';
import { editorRange, enginePosition } from '../engine/ranges';
import { FILES } from './selector';

const TRIGGERS = ['=', ',', ' ', '/'];
/** Those that the engine treats in their own way. */
const TOLD_TRIGGERS = [' ', '/'];

interface Suggestion extends languages.CompletionItem {
  readonly item: CompletionItem;
}

export function provideCompletion(session: RemoteSession): void {
  languages.registerCompletionItemProvider(FILES, {
    triggerCharacters: TRIGGERS,
    provideCompletionItems: async (model, position, { triggerCharacter = '' }) => {
      const trigger = TOLD_TRIGGERS.includes(triggerCharacter) ? triggerCharacter : '';
      const items = await session.completion(model.uri.toString(), enginePosition(position), trigger);
      return { suggestions: items.map(suggestion) };
    },
    resolveCompletionItem: async (suggested) => {
      const { item } = suggested as Suggestion;
      const value = item.data && (await session.completionDocumentation(item.data));
      return value === undefined ? suggested : { ...suggested, documentation: { value } };
    },
  });
}

function suggestion(item: CompletionItem): Suggestion {
  return {
    item,
    label: item.label,
    kind: KINDS[item.kind] ?? languages.CompletionItemKind.Value,
    detail: item.detail,
    sortText: item.sortText,
    ...(item.filterText === undefined ? {} : { filterText: item.filterText }),
    insertText: item.textEdit.newText,
    range: editorRange(item.textEdit.range),
    additionalTextEdits: item.additionalTextEdits.map(operation),
  };
}

function operation({ range, newText }: TextEdit): editor.ISingleEditOperation {
  return { range: editorRange(range), text: newText };
}

const Kind = languages.CompletionItemKind;
/** By the protocol's numbers. */
const KINDS: Readonly<Partial<Record<number, languages.CompletionItemKind>>> = {
  6: Kind.Variable,
  7: Kind.Class,
  9: Kind.Module,
  10: Kind.Property,
  12: Kind.Value,
  14: Kind.Keyword,
  17: Kind.File,
  18: Kind.Reference,
  19: Kind.Folder,
};
