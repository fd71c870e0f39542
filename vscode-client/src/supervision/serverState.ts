/** The state of the server for the user, in words that are short enough for the status bar. */
export type ServerState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'running';
      readonly version: string | undefined;
      readonly caution?: { readonly summary: string; readonly setting: string };
    }
  | { readonly kind: 'failed'; readonly summary: string };
