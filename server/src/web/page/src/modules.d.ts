declare module '*.css';
declare module 'monaco-editor/editor/contrib/semanticTokens/browser/documentSemanticTokens';
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype' },
  ): Promise<Buffer>;
}
