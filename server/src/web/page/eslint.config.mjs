import shared from '../../../../vscode-client/eslint.config.mjs';

// The rules of the VS Code client; only the folder whose types they look at is another.
export default [
  ...shared,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
];
