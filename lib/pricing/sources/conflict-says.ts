import { formatRate } from '../../wording/usd';
import type { Rate, TokenRates } from '../catalogue/rate';
import { differingTypes } from './reconcile-rates';

const WORDS: Record<keyof TokenRates, string> = {
  input: 'input',
  cacheRead: 'cache read',
  cacheWrite5m: 'cache write 5m',
  cacheWrite1h: 'cache write 1h',
  output: 'output',
};

/** How the other sources of a conflicting rate differ from it, with the note; USD per million tokens. */
export function conflictSays({ usd, others = [], note }: Pick<Rate, 'usd' | 'others' | 'note'>): string {
  const opinions = others.map((other) => {
    const values = differingTypes(usd, other.usd).map(
      (type) => `${WORDS[type]} ${formatRate(other.usd[type])} (here ${formatRate(usd[type])})`,
    );
    return `${other.source} says ${values.join(', ')}.`;
  });
  return [...opinions, note].filter((part) => part !== null).join(' ');
}
