import { sumUsd } from '../../cost/money';
import { plural } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import { isHeld, taggedAs } from '../held';
import { askedOf, decidedByPeople } from '../questions/said-of';
import type { Report, ReportWorkload } from '../report';
import { knownSpend } from '../tables/known-spend';
import { none, type Table } from '../tables/table';
import { classInText } from '../words/verdict/verdict-words';
import { sureSays } from './sure-says';

/** More dots than this hide each other, and their table is long. */
const MOST_DOTS = 50;

export const DOT_KINDS = ['asked', 'moved', 'kept', 'other'] as const;
export type DotKind = (typeof DOT_KINDS)[number];

export const DOT_WORDS: Record<DotKind, string> = {
  asked: 'Has a question',
  moved: 'Moves',
  kept: 'Somebody waits',
  other: 'Stays for another reason',
};

/**
 * A workload: its class in words, how sure that is (0 to 1; 1 where people decided), what it costs, and what an answer is worth at most, in
 * USD a month. What is held is not sure by any share: its evidence may point one way and still be contradicted.
 */
export type SurenessDot = {
  id: string;
  name: string;
  taggedAs: string;
  sure: number | null;
  usd: number;
  kind: DotKind;
  /** Null where nothing is asked, or no price is known; zero where a move is checked, as what it saves counts already. */
  worthUsd: number | null;
};

/** `others`: the spend of all that have no dot, so that the dots and it add up to what is paid now. The spend of `unknown` of them is not known, or in part. */
export type Sureness = { dots: SurenessDot[]; others: { workloads: number; unknown: number; usd: number } };

/** Money against sureness: first the workloads where a wrong class would cost most, then the dearest. Null where no workload has a known spend. */
export function sureness({ workloads, totals }: Report): Sureness | null {
  const known = workloads.flatMap((workload) => {
    const { current } = workload.monthly;
    return current === null || current <= 0 || workload.once !== undefined ? [] : { workload, usd: current };
  });
  if (known.length === 0) return null;
  const dots = known
    .toSorted((a, b) => stakeOf(b.workload) - stakeOf(a.workload) || b.usd - a.usd)
    .slice(0, MOST_DOTS)
    .map(({ workload, usd }) => dotOf(workload, usd));
  return {
    dots,
    others: {
      workloads: workloads.length - dots.length,
      unknown: workloads.filter(({ monthly }) => monthly.current === null).length,
      usd: sumUsd([totals.monthlyCurrent, ...dots.map((dot) => -dot.usd)]),
    },
  };
}

function stakeOf(workload: ReportWorkload): number {
  return isAsked(workload) ? (workload.stakeUsd ?? 0) : 0;
}

function isAsked(workload: ReportWorkload): boolean {
  return workload.verdict !== 'done' && askedOf(workload) !== null;
}

function dotOf(workload: ReportWorkload, usd: number): SurenessDot {
  const { id, name, confidence, outcome, worthUsd } = workload;
  const asked = isAsked(workload);
  const settled = decidedByPeople(workload) || workload.declaredHours !== undefined;
  return {
    id,
    name,
    taggedAs: classInText(taggedAs(workload)),
    sure: isHeld(workload) ? null : settled ? 1 : confidence,
    usd,
    kind: asked ? 'asked' : outcome === 'moved' || outcome === 'kept' ? outcome : 'other',
    worthUsd: asked ? (outcome === 'moved' ? 0 : (worthUsd ?? null)) : null,
  };
}

/** Where to ask first, in a few sentences: where a wrong class is expected to cost most, which need not be where an answer saves most. */
export function surenessSays({ dots, others }: Sureness): string {
  const [first] = dots;
  const have = others.workloads === 1 ? 'has' : 'have';
  const rest =
    others.usd === 0
      ? ''
      : ` ${plural(others.workloads, 'workload')} with ${formatUsd(others.usd)} a month ${have} no dot.`;
  if (first === undefined || first.kind !== 'asked') return `No answer would change what moves.${rest}`;
  const worth =
    first.worthUsd === null || first.worthUsd <= 0
      ? ''
      : ` An answer may save up to ${formatUsd(first.worthUsd)} a month.`;
  return `Ask first about ${first.name}: a wrong class would cost most there. It costs ${formatUsd(first.usd)} a month and is ${sureSays(first)}.${worth}${rest}`;
}

type Row = SurenessDot | ({ id: null } & Sureness['others']);

function sureCell(row: Row) {
  if (row.id === null) return none('–');
  return row.sure ?? none(row.taggedAs);
}

/** The same as a table, whose rows add up to what is paid now. */
export function surenessTable({ dots, others }: Sureness): Table<Row> {
  return {
    title: 'Money against sureness',
    sentence: 'Workloads with the sureness of their class and their spend, USD a month',
    rows: [...dots, ...(others.workloads === 0 ? [] : [{ id: null, ...others }])],
    id: ({ id }) => id ?? 'others',
    columns: [
      {
        key: 'name',
        head: 'Workload',
        unit: 'text',
        value: (row) => (row.id === null ? plural(row.workloads, 'other workload') : row.name),
        total: 'Total',
      },
      { key: 'sure', head: 'Sure', unit: 'share', value: (row) => sureCell(row) },
      {
        key: 'kind',
        head: 'What it is',
        unit: 'text',
        value: (row) => (row.id === null ? none('–') : DOT_WORDS[row.kind]),
      },
      {
        key: 'worth',
        head: 'An answer may save',
        unit: 'usd',
        value: (row) => (row.id === null || row.kind !== 'asked' || row.worthUsd === 0 ? none('–') : row.worthUsd),
      },
      {
        key: 'usd',
        head: 'USD a month',
        unit: 'usd',
        value: (row) => (row.id === null ? knownSpend(row.usd, row.unknown) : row.usd),
        total: sumUsd([...dots.map(({ usd }) => usd), others.usd]),
        main: true,
      },
    ],
  };
}
