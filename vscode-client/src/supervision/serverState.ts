/** The state of what answers for the user, in words that are short enough for the status bar. */
export type ServerState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'running';
      readonly version: string | undefined;
      readonly caution?: { readonly summary: string; readonly setting: string };
    }
  | {
      /** The engine of the extension answers. */
      readonly kind: 'builtIn';
      /** Why the server does not. */
      readonly summary: string;
    }
  | { readonly kind: 'failed'; readonly summary: string };
