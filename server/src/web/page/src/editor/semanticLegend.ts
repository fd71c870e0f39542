/** A copy of the engine's `semanticTokensLegend`, because the editor asks for it before the engine is loaded. */
export const SEMANTIC_TOKENS = {
  tokenTypes: ['class', 'string', 'parameter', 'unresolvedReference'],
  tokenModifiers: ['declaration'],
} as const;
