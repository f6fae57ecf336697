import { sumUsd } from '../../cost/money';
import { stepsBetween, type WaterfallStep } from '../../reports/charts/waterfall-steps';
import type { PublishedShare } from '../../reports/published-shares';
import { type ShareRow, sharesBeside } from '../../reports/tables/audit/published-shares';
import { none, type Table } from '../../reports/tables/table';
import { formatDays } from '../../reports/words/paid/period-says';
import { WAY_WORDS } from '../../reports/words/way-words';
import { plural } from '../../wording/number';
import { percent } from '../../wording/percent';
import { formatUsd, formatUsdChange } from '../../wording/usd';
import { REALISED_CAUSES } from '../realised/causes';
import type { Realised, RealisedTotals } from '../realised/realised';
import type { RealisedMove } from '../realised/realised-move';
import { causesAtWork } from './cause-labels';
import { MOVE_VERDICT_LABELS, REALISED_CAUSE_LABELS } from './realised-says';

/** The moves with what was forecast and what was saved, in USD a month. Totals hold the moves whose saving is known. */
export function movesTable({ moves, totals }: Pick<Realised, 'moves' | 'totals'>): Table<RealisedMove> {
  const known = moves.filter(({ realised }) => realised !== null);
  const total = (of: (move: RealisedMove) => number | null) => sumUsd(known.map((move) => of(move) ?? 0));
  return {
    title: 'Each move',
    sentence: 'What was forecast and what was saved by each move, in USD a month; totals leave out what is unknown',
    rows: moves,
    id: ({ earlier, later }) => [...earlier, ...later].join(' '),
    columns: [
      {
        key: 'move',
        head: 'Work',
        unit: 'text',
        value: (move) => ({ value: move.name, note: aboutMove(move) }),
        noteHead: 'Why',
        total: 'Total',
        elastic: true,
      },
      { key: 'verdict', head: 'Verdict', unit: 'text', value: ({ verdict }) => MOVE_VERDICT_LABELS[verdict] },
      {
        key: 'moved',
        head: 'Moved',
        unit: 'share',
        value: ({ requests: { to, moved } }) =>
          to === 0 ? none('–') : to === null || moved === null ? null : moved / to,
        dropAt: 3,
      },
      {
        key: 'forecast',
        head: 'Forecast',
        unit: 'usd',
        value: ({ kind, forecast }) => (kind === 'unasked' ? none('none') : forecast),
        total: totals.forecast,
      },
      {
        key: 'before',
        head: 'As before',
        unit: 'usd',
        value: ({ asBefore }) => asBefore,
        total: total((m) => m.asBefore),
        dropAt: 2,
      },
      { key: 'paid', head: 'Paid', unit: 'usd', value: ({ paid }) => paid, total: total((m) => m.paid), dropAt: 2 },
      {
        key: 'overhead',
        head: 'Overhead',
        unit: 'usd',
        value: ({ overhead }) => overhead,
        total: total((m) => m.overhead),
        dropAt: 2,
      },
      {
        key: 'saved',
        head: 'Saved',
        unit: 'usd',
        main: true,
        value: ({ realised }) => realised,
        total: totals.realised,
      },
      {
        key: 'difference',
        head: 'Difference',
        unit: 'usd-change',
        value: ({ realised, forecast }) => (realised === null ? null : sumUsd([realised, -forecast])),
        total: sumUsd([totals.realised, -totals.forecast]),
        dropAt: 1,
      },
    ],
  };
}

/** "by batch; 50% moved; requests a month +$3.00": how it was to run, and every cause with its USD. */
function aboutMove({ way, kind, savedBefore, evidence, sentOn, by }: RealisedMove): string {
  const logged = evidence.filter(({ source }) => source === 'log-tier');
  const tiers = [...new Set(logged.map(({ tier }) => tier))];
  return [
    ...(way === null ? [] : [`recommended: ${WAY_WORDS[way].label.toLowerCase()}`]),
    ...(kind === 'before' ? ['had moved before'] : []),
    ...(kind === 'recommended' && savedBefore !== 0 ? [`of it saved before: ${formatUsd(savedBefore)}`] : []),
    ...(tiers.length === 0 ? [] : [`tier in the later log: ${tiers.join(', ')}`]),
    ...(sentOn === null ? [] : [sentOnSays(sentOn)]),
    ...(way === 'off-peak' ? ['a log does not tell off-peak hours by its tier'] : []),
    ...causesAtWork(by ?? {}).map(
      ({ cause, usd }) =>
        `${lower(REALISED_CAUSE_LABELS[cause as keyof typeof REALISED_CAUSE_LABELS])} ${formatUsdChange(usd)}`,
    ),
  ].join('; ');
}

/** What a month rests on: work that was sent once in a short log is taken as often as the log goes into a month. */
function sentOnSays({ days, ofDays }: NonNullable<RealisedMove['sentOn']>): string {
  return `sent in batches, by the ledger, on ${plural(days, 'day')} in the ${formatDays(ofDays)} of the later log`;
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

type CauseRow = { key: string; label: string; usd: number };

/** Why the saving is another one than forecast, in USD a month: the forecast, each cause that is at work, and what was saved. */
export function realisedCausesTable({ forecast, realised, by }: RealisedTotals): Table<CauseRow> {
  const causes = REALISED_CAUSES.filter((cause) => by[cause] !== 0);
  return {
    title: 'Why it differs',
    sentence: 'From what was forecast or saved before to what was saved, in USD a month; all causes add up',
    rows: [
      { key: 'forecast', label: 'Expected', usd: forecast },
      ...causes.map((cause) => ({ key: cause, label: REALISED_CAUSE_LABELS[cause], usd: by[cause] })),
    ],
    id: ({ key }) => key,
    columns: [
      { key: 'cause', head: 'Cause', unit: 'text', value: ({ label }) => label, total: 'Saved' },
      {
        key: 'usd',
        head: 'USD a month',
        unit: 'usd',
        value: ({ key, usd }) => ({ value: usd, unit: key === 'forecast' ? 'usd' : 'usd-change' }),
        total: realised,
      },
    ],
  };
}

/** The same as steps of a chart. */
export function realisedSteps({ forecast, realised, by }: RealisedTotals): WaterfallStep[] {
  return stepsBetween(
    { key: 'forecast', label: 'Expected', usd: forecast },
    REALISED_CAUSES.map((key) => ({ key, label: REALISED_CAUSE_LABELS[key], usd: by[key] })),
    { key: 'saved', label: 'Saved', usd: realised },
  );
}

/** What had moved and what that saves, as shares, beside those that others have published. Null where nothing is published. */
export function realisedSharesTable(
  { requests, bill }: Realised['shares'],
  published: readonly PublishedShare[],
): Table<ShareRow> | null {
  const own = { who: 'These audits', url: null, publishedOn: none('–') };
  const share = (value: number | null) => (value === null ? null : percent(value));
  return sharesBeside(
    [
      { ...own, id: 'own-requests', share: share(requests), of: 'requests', says: 'Had moved in the later month' },
      {
        ...own,
        id: 'own-bill',
        share: share(bill),
        of: 'bill',
        says: 'Saved, of the bill that there would be without it',
      },
    ],
    published,
  );
}
