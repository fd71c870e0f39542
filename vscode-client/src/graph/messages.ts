import type { Marks } from './marks';

/** What the extension tells the page. */
export type ToPage =
  | { readonly type: 'draw'; readonly file: string; readonly svg: string; readonly marks: Marks }
  | { readonly type: 'mark'; readonly marks: Marks }
  | { readonly type: 'say'; readonly sentence: string }
  | { readonly type: 'askPalette' };

/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'openNode'; readonly node: string }
  | { readonly type: 'openLine'; readonly line: number }
  | { readonly type: 'export'; readonly palette: unknown };

/** Pages are not trusted: what is not one of the messages is none. */
export function readFromPage(message: unknown): FromPage | undefined {
  const { type, node, line, palette } = { ...(message as Record<string, unknown> | undefined) };
  switch (type) {
    case 'ready':
      return { type };
    case 'openNode':
      return typeof node === 'string' ? { type, node } : undefined;
    case 'openLine':
      return typeof line === 'number' ? { type, line } : undefined;
    case 'export':
      return { type, palette };
    default:
      return undefined;
  }
}
