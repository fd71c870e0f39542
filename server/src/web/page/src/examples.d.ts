/** The folders of `examples`, which the build puts into the page. */
declare module 'examples:' {
  export interface Example {
    readonly title: string;
    readonly files: readonly { readonly name: string; readonly text: string }[];
  }

  export const exampleTexts: readonly Example[];
}
