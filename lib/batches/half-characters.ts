/** Surrogates alone. JSON may escape one, and UTF-8 has none: the ledger could not give back a text that holds one. */
const HALVES = /\p{Surrogate}/gu;

export const hasHalfCharacter = (text: string): boolean => text.search(HALVES) !== -1;

export const withoutHalfCharacters = (text: string): string => text.replace(HALVES, '');
