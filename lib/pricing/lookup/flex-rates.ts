import type { Rate } from '../catalogue/rate';

/**
 * The flex rates that a catalogue names for a model, made complete, in USD per million tokens; null where it names none. Flex
 * answers one request at a time, so caches work; where no source prices a cached token it is priced at flex input, which
 * is never too little.
 */
export function flexRates(named: readonly Rate[]): Rate[] | null {
  return named.length === 0 ? null : named.map(complete);
}

function complete(rate: Rate): Rate {
  if (rate.usd.cacheRead !== null) return rate;
  const note = [rate.note, 'No source prices cached tokens on flex; they are priced at its input rate.'];
  return {
    ...rate,
    usd: { ...rate.usd, cacheRead: rate.usd.input },
    status: 'derived',
    note: note.filter((part) => part !== null).join(' '),
  };
}
