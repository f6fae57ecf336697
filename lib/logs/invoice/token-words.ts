import type { TokenType } from '../../invoices/invoice-line';

/** Words for types of tokens in lines of invoices, in lower case. The first that matches is used. */
const WORDS: readonly [RegExp, TokenType][] = [
  [/un-?cached|non[- ]?cached|no cache|cache miss/, 'input'],
  [/cache.*(write|creation).*1 ?h|1h.*cache.*(write|creation)/, 'cacheWrite1h'],
  [/cache.*(write|creation)/, 'cacheWrite5m'],
  [/cache.*(read|hit)|cached/, 'cacheRead'],
  [/output|outpt?\b|completion/, 'output'],
  [/input|\binpt?\b|prompt/, 'input'],
];

/** The type of token that a description names, in any case; null if it names none. */
export function tokenTypeIn(text: string): TokenType | null {
  const words = text.toLowerCase().replaceAll('_', ' ');
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The tier that a description names; null if it names none, which may be the standard one. */
export function tierIn(text: string): string | null {
  return /\b(batch|flex|priority)\b/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
