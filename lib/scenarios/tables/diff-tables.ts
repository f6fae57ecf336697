import { sumUsd } from '../../cost/money';
import { stepsBetween, type WaterfallStep } from '../../reports/charts/waterfall-steps';
import { type Cell, none, type Table } from '../../reports/tables/table';
import { classInText } from '../../reports/words/verdict/verdict-words';
import { WAY_WORDS } from '../../reports/words/way-words';
import { plural } from '../../wording/number';
import { formatUsdChange } from '../../wording/usd';
import { afterMoves, changeOf } from '../diff/after-moves';
import type { Diff, DiffSide, DiffWorkload } from '../diff/diff';
import { CAUSE_LABELS, causeInText, causesAtWork } from './cause-labels';

/** What the two sides are called: audits before and after, or scenarios by their names. */
export type SideNames = { from: string; to: string };

type CauseRow = { key: string; label: string; spend: number | null; saving: number | null };

/** Why spend and saving differ, USD a month: from the first side to the second, by cause, and in all. */
export function causesTable({ spend, saving }: Pick<Diff, 'spend' | 'saving'>, sides: SideNames): Table<CauseRow> {
  const ofSpend: Readonly<Record<string, number>> = spend.by;
  const ofSaving: Readonly<Record<string, number>> = saving.by;
  const causes = Object.keys(CAUSE_LABELS).filter((name) => (ofSpend[name] ?? 0) !== 0 || (ofSaving[name] ?? 0) !== 0);
  const rows: CauseRow[] = [
    { key: 'from', label: sides.from, spend: spend.from, saving: saving.from },
    ...causes.map((key) => ({
      key,
      label: CAUSE_LABELS[key] ?? key,
      spend: ofSpend[key] || null,
      saving: ofSaving[key] || null,
    })),
  ];
  const cell = (value: number | null, { key }: CauseRow): Cell =>
    value === null ? none('') : { value, unit: key === 'from' ? 'usd' : 'usd-change' };
  return {
    title: 'Why it differs',
    sentence: 'What each cause adds to spend and saving, in USD a month; all causes add up to the change',
    rows,
    id: ({ key }) => key,
    columns: [
      { key: 'cause', head: 'Cause', unit: 'text', value: ({ label }) => label, total: sides.to },
      { key: 'spend', head: 'Spend', unit: 'usd', value: (row) => cell(row.spend, row), total: spend.to },
      {
        key: 'saving',
        head: 'Saving by moves',
        unit: 'usd',
        value: (row) => cell(row.saving, row),
        total: saving.to,
      },
    ],
  };
}

/** From the spend after moves of one side to that of the other, by cause: what a saving gains makes the bill smaller. */
export function diffSteps({ spend, saving }: Pick<Diff, 'spend' | 'saving'>, sides: SideNames): WaterfallStep[] {
  const after = (side: 'from' | 'to') => sumUsd([spend[side], -saving[side]]);
  const label = (cause: string) => CAUSE_LABELS[cause] ?? cause;
  return stepsBetween(
    { key: 'from', label: sides.from, usd: after('from') },
    [
      ...Object.entries(spend.by).map(([cause, usd]) => ({ key: `spend-${cause}`, label: label(cause), usd })),
      ...Object.entries(saving.by).map(([cause, usd]) => ({
        ...{ key: `saving-${cause}`, label: `Saving: ${causeInText(cause)}` },
        usd: sumUsd([-usd]),
      })),
    ],
    { key: 'to', label: sides.to, usd: after('to') },
  );
}

/** How a row differs. `one-sided` has a price on one side only. `smaller` sums up what a page has no room for, `sharing` what changed for no cause of its own. */
type ChangeKind = DiffWorkload['change'] | 'one-sided' | 'smaller' | 'sharing';

const SIGNS: Record<ChangeKind, string> = {
  added: '+',
  gone: '-',
  changed: '~',
  'one-sided': '?',
  smaller: '~',
  sharing: '~',
};

/** USD a month; null is unknown, which `from` and `to` are too where the row has no such side. */
export type ChangeRow = {
  id: string;
  kind: ChangeKind;
  name: string;
  what: string;
  /** `none` is a side without the workload, or a row of several. */
  from: number | null | 'none';
  to: number | null | 'none';
  spend: number | null;
  saving: number;
  after: number | null;
};

/**
 * The workloads that were added, are gone or changed, largest change first: at most `most`, with one row for the others. One more row
 * collects those of which only the share of the joint saving changed. All rows add up to the change.
 */
export function changesTable(
  { workloads, sharing }: Pick<Diff, 'workloads' | 'sharing'>,
  most: number,
): Table<ChangeRow> {
  const rows = [
    ...workloads.slice(0, most).map(rowOf),
    ...smallerRow(workloads.slice(most)),
    ...(sharing.workloads === 0 ? [] : [sharingRow(sharing)]),
  ];
  const total = (of: (row: ChangeRow) => number | null) => sumUsd(rows.map((row) => of(row) ?? 0));
  return {
    title: 'What differs',
    sentence:
      'Workloads that were added (+), are gone (-), changed (~) or have a price on one side only (?), with the change in USD a month',
    rows,
    id: ({ id }) => id,
    columns: [
      {
        key: 'workload',
        head: 'Workload',
        unit: 'text',
        value: ({ kind, name, what }) => ({
          value: `${SIGNS[kind]} ${name}`,
          note: what,
        }),
        noteHead: 'What changed',
        total: 'Total',
        elastic: true,
      },
      {
        key: 'from',
        head: 'Old spend',
        unit: 'usd',
        value: ({ from }) => (from === 'none' ? none('–') : from),
        dropAt: 2,
      },
      { key: 'to', head: 'New spend', unit: 'usd', value: ({ to }) => (to === 'none' ? none('–') : to), dropAt: 2 },
      {
        key: 'spend',
        head: 'Spend change',
        unit: 'usd-change',
        value: ({ spend }) => spend,
        total: total(({ spend }) => spend),
      },
      {
        key: 'saving',
        head: 'Saving change',
        unit: 'usd-change',
        value: ({ saving }) => saving,
        total: total(({ saving }) => saving),
      },
      {
        key: 'after',
        head: 'Change after moves',
        unit: 'usd-change',
        main: true,
        value: ({ after }) => after,
        total: total(({ after }) => after),
      },
    ],
  };
}

function rowOf(workload: DiffWorkload): ChangeRow {
  const { change, from, to, spend, saving } = workload;
  // What only one side has a price for enters or leaves the sum. What no side has one for is in no sum.
  const isKnown = spend.from !== null || spend.to !== null;
  return {
    id: `${from?.id ?? ''} ${to?.id ?? ''}`,
    kind: spend.by.priced + spend.by.unpriced === 0 ? change : 'one-sided',
    name: (to ?? from)?.name ?? '',
    what: whatChanged(workload),
    from: from === null ? 'none' : spend.from,
    to: to === null ? 'none' : spend.to,
    spend: isKnown ? changeOf(spend) : null,
    saving: changeOf(saving),
    after: isKnown ? afterMoves(workload) : null,
  };
}

function smallerRow(others: readonly DiffWorkload[]): ChangeRow[] {
  if (others.length === 0) return [];
  const sum = (name: 'spend' | 'saving') => sumUsd(others.map(({ [name]: changed }) => changeOf(changed)));
  return [
    {
      ...{
        id: 'smaller',
        kind: 'smaller',
        name: plural(others.length, 'other'),
        what: 'smaller changes',
        from: 'none',
        to: 'none',
      },
      ...{ spend: sum('spend'), saving: sum('saving'), after: sumUsd(others.map(afterMoves)) },
    },
  ];
}

function sharingRow({ workloads, from, to }: Diff['sharing']): ChangeRow {
  const saving = sumUsd([to, -from]);
  return {
    ...{ id: 'sharing', kind: 'sharing', name: plural(workloads, 'workload'), what: causeInText('joint') },
    ...{ from: 'none', to: 'none', spend: 0, saving, after: sumUsd([-saving]) },
  };
}

/** What changed of a workload, old and new, and what each cause adds to its spend and to its saving. */
function whatChanged({ change, from, to, spend, saving }: DiffWorkload): string {
  if (from === null || to === null) return change === 'added' ? 'new' : 'gone';
  const says = [
    ...otherIn(from, to, ({ model }) => model ?? 'unknown model'),
    ...otherIn(from, to, ({ provider }) => provider ?? 'unknown provider'),
    ...otherIn(from, to, classInText),
    ...otherIn(from, to, ({ way }) => (way === null ? 'stays' : `moves by ${WAY_WORDS[way].label.toLowerCase()}`)),
    ...otherIn(from, to, ({ priced }) => (priced ? 'priced' : 'no price')),
  ];
  const causes = causesAtWork(spend.by).map(({ cause, usd }) => `${causeInText(cause)} ${formatUsdChange(usd)}`);
  const ofSaving = causesAtWork(saving.by).map(
    ({ cause, usd }) => `saving by ${causeInText(cause)} ${formatUsdChange(usd)}`,
  );
  return [...says, ...causes, ...ofSaving].join('; ');
}

function otherIn(from: DiffSide, to: DiffSide, of: (side: DiffSide) => string): string[] {
  const [before, after] = [of(from), of(to)];
  return before === after ? [] : [`${before} → ${after}`];
}

/** What the sums hold of workloads without a known rate. */
export const UNPRICED_SAYS =
  'For workloads without a known rate, the sums hold what their logs say was billed, and nothing where they do not say';

/** Workloads without a known rate on a side, changed or not. */
export function unpricedTable({ unpriced }: Pick<Diff, 'unpriced'>, sides: SideNames): Table<Diff['unpriced'][number]> {
  return {
    title: 'Without a price',
    sentence: UNPRICED_SAYS,
    rows: unpriced,
    id: ({ id }) => id,
    columns: [
      { key: 'workload', head: 'Workload', unit: 'text', value: ({ name }) => name, elastic: true },
      { key: 'model', head: 'Model', unit: 'text', value: ({ model }) => model },
      {
        key: 'where',
        head: 'No price in',
        unit: 'text',
        value: ({ from, to }) => (from && to ? `${sides.from}, ${sides.to}` : from ? sides.from : sides.to),
      },
    ],
  };
}
