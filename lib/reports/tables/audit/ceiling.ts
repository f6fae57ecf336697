import type { Report } from '../../report';
import type { Cell, Table } from '../table';

type Step = { key: string; says: string; usd: number };

/**
 * The bridge from what batch would save if all that is not streamed could wait to the recommended saving, USD a month. Rows add up to
 * the saving to the cent. They are unknown where no workload of a known price is in them.
 */
export function ceilingTable({ ceiling }: Pick<Report['totals'], 'ceiling'>): Table<Step> {
  const { streamedMoved = 0 } = ceiling;
  const isUnknown = ceiling.unknown > 0 && [ceiling.usd, streamedMoved, ceiling.saving].every((usd) => usd === 0);
  const steps: Step[] = [
    { key: 'ceiling', says: 'If everything that is not streamed could wait', usd: ceiling.usd },
    { key: 'kept', says: 'Somebody waits', usd: 0 - ceiling.kept },
    { key: 'blocked', says: 'Blocked, or moved already', usd: 0 - ceiling.blocked },
    { key: 'undecided', says: 'Undecided, or a weak class', usd: 0 - ceiling.undecided },
    { key: 'not-worth-it', says: 'Not worth the move', usd: 0 - ceiling.notWorthIt },
    ...(streamedMoved === 0 ? [] : [{ key: 'streamed', says: 'Streamed, and moved all the same', usd: streamedMoved }]),
    { key: 'around', says: 'Overhead, uncertainty and other ways than batch', usd: 0 - ceiling.aroundMoved },
  ];
  return {
    title: 'From the ceiling to the saving',
    sentence: 'From what batch would save at most to the recommended saving, USD a month',
    rows: steps,
    id: ({ key }) => key,
    columns: [
      { key: 'step', head: 'Step', unit: 'text', value: stepCell, total: { value: 'Recommended saving', term: 'net' } },
      {
        key: 'usd',
        head: 'USD a month',
        unit: 'usd',
        value: ({ usd }) => (isUnknown ? null : usd),
        total: isUnknown ? null : ceiling.saving,
      },
    ],
  };
}

function stepCell({ key, says }: Step): Cell {
  return key === 'ceiling' ? { value: says, term: 'ceiling' } : says;
}
