import type { Marks } from './marks';

/** The messages from the extension to the page. */
export type ToPage =
  | { readonly type: 'draw'; readonly file: string; readonly svg: string; readonly marks: Marks }
  | { readonly type: 'mark'; readonly marks: Marks }
  | { readonly type: 'say'; readonly sentence: string }
  | { readonly type: 'askPalette' };

/** The messages from the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'openNode'; readonly node: string }
  | { readonly type: 'openLine'; readonly line: number }
  | { readonly type: 'export'; readonly palette: unknown };

/** The page is not trusted, so anything else than these messages is ignored. */
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
