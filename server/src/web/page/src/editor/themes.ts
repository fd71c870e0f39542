import { editor } from 'monaco-editor/editor';

/** The accents are those of the style sheet. */
const LIGHT: editor.IStandaloneThemeData = {
  base: 'vs',
  inherit: true,
  rules: [
    { token: 'class', foreground: '1d5fb4', fontStyle: 'bold' },
    { token: 'string', foreground: '8a4b08' },
    { token: 'parameter', foreground: '7a3e9d' },
    { token: 'unresolvedReference', foreground: 'b3261e', fontStyle: 'underline' },
  ],
  colors: {
    'editor.background': '#ffffff',
    'editorGutter.background': '#ffffff',
    'editorLineNumber.foreground': '#6b7684',
    'editor.wordHighlightBackground': '#dbe8f9',
    'editor.wordHighlightStrongBackground': '#c9defa',
    'editor.wordHighlightTextBackground': '#e9edf2',
    'editorInlayHint.background': '#eef2f7',
    'editorInlayHint.foreground': '#4b5766',
    focusBorder: '#1d5fb4',
  },
};

const DARK: editor.IStandaloneThemeData = {
  base: 'vs-dark',
  inherit: true,
  rules: [
    { token: 'class', foreground: '7fb8ff', fontStyle: 'bold' },
    { token: 'string', foreground: 'e0b083' },
    { token: 'parameter', foreground: 'd2a8ff' },
    { token: 'unresolvedReference', foreground: 'ff9b93', fontStyle: 'underline' },
  ],
  colors: {
    'editor.background': '#12171e',
    'editorGutter.background': '#12171e',
    'editorLineNumber.foreground': '#8592a2',
    'editor.wordHighlightBackground': '#1f3550',
    'editor.wordHighlightStrongBackground': '#28466b',
    'editor.wordHighlightTextBackground': '#212a35',
    'editorInlayHint.background': '#222b36',
    'editorInlayHint.foreground': '#b3bfcc',
    'editorWidget.background': '#1a212a',
    'editorSuggestWidget.background': '#1a212a',
    'editorHoverWidget.background': '#1a212a',
    focusBorder: '#7fb8ff',
  },
};

export function defineThemes(): void {
  editor.defineTheme('stages-light', LIGHT);
  editor.defineTheme('stages-dark', DARK);
}

export function showTheme(theme: 'light' | 'dark'): void {
  editor.setTheme(`stages-${theme}`);
}
