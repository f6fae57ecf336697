import { formatUsdRange } from '../../../wording/usd';
import type { Report } from '../../report';
import { paybackSays } from '../../words/verdict/verdict-says';
import { WAY_WORDS } from '../../words/way-words';
import type { Table } from '../table';

type Move = Report['totals']['moves'][number];

/** What moves by provider and way: the saving a month, what moving costs once, and its payback. Savings add up to the headline. */
export function movesTable({ moves, net, migration }: Report['totals']): Table<Move> {
  return {
    title: 'What to move, and how',
    sentence: 'Recommended moves by provider and way, USD',
    rows: moves,
    id: ({ provider, way }) => `${provider} ${way}`,
    columns: [
      { key: 'provider', head: 'Provider', unit: 'text', value: ({ provider }) => provider, total: 'Total' },
      { key: 'way', head: 'Way', term: 'way', unit: 'text', value: ({ way }) => WAY_WORDS[way].label },
      {
        key: 'workloads',
        head: 'Workloads',
        unit: 'count',
        value: ({ workloads }) => workloads,
        total: moves.reduce((sum, { workloads }) => sum + workloads, 0),
        dropAt: 1,
      },
      {
        key: 'saving',
        head: 'Saves a month',
        term: 'net',
        unit: 'usd',
        main: true,
        value: (move) => ({ value: move.saving, note: formatUsdRange(move.net) }),
        total: { value: net.median, note: formatUsdRange(net) },
      },
      {
        key: 'once',
        head: 'Costs once',
        term: 'one-off-cost',
        unit: 'usd',
        value: ({ oneOff }) => ({ value: oneOff.base, note: formatUsdRange(oneOff) }),
        total: { value: migration.oneOff.base, note: formatUsdRange(migration.oneOff) },
      },
      {
        key: 'payback',
        head: 'Pays back in',
        term: 'payback',
        unit: 'text',
        value: (move) => paybackSays(move.paybackMonths),
        total: paybackSays(migration.paybackMonths.base),
      },
    ],
  };
}
