/** Folds a column name for comparison: `Prompt Tokens`, `promptTokens`, `prompt-tokens` and `gen_ai.usage` styles become snake case. */
export function plainName(column: string): string {
  return column
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
}
