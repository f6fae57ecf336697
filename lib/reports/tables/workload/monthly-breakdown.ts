import type { Explanation, Figure } from '../../../cost/explain';
import { overheadsOf } from '../../../cost/overheads/overheads';
import type { GlossaryKey } from '../../../wording/glossary';
import { roundedAway } from '../../paid/rounded-away';
import { moneyOf, perWhat } from '../../ran-once';
import type { ReportWorkload } from '../../report';
import { alreadyRuns } from '../../ways/already-cheaper';
import { shownWay } from '../../ways/shown-way';
import { FIGURE_LABELS, FIGURE_TERMS } from '../../words/figure-labels';
import { WAY_WORDS } from '../../words/way-words';
import type { Table } from '../table';

type Part = { figure: Figure; usd: number | null };

/**
 * The sum behind a net saving, USD a month, or once of work that ran once: synchronous less the bill of the way less its overheads. Work that already runs on a cheaper tier
 * has nothing to save, so nothing is subtracted and there is no sum.
 */
export function monthlyBreakdownTable(workload: ReportWorkload): Table<Part> {
  const { id } = workload;
  const monthly = moneyOf(workload);
  const per = workload.once === undefined ? 'per month' : 'once';
  const already = alreadyRuns(workload) !== null;
  const { way, bill, overhead, net } = shownWay(workload);
  const parts: Part[] = [
    { figure: 'sync', usd: monthly.sync },
    { figure: 'batch', usd: already ? bill : negated(bill) },
    ...(already ? [] : overheadsOf(way).map((figure) => ({ figure, usd: negated(overhead?.[figure] ?? null) }))),
  ];
  const cell = ({ figure, usd }: Part) => ({
    value: usd,
    roundedAway: figure === 'batch' && way !== 'batch' ? 0 : roundedAway(workload, figure),
    why: { workload: id, figure },
  });
  return {
    title: `Bill both ways, ${per}`,
    sentence: `Synchronous bill less the bill of the way less overhead, USD ${per}`,
    rows: parts,
    id: ({ figure }) => figure,
    columns: [
      {
        key: 'figure',
        head: 'Figure',
        unit: 'text',
        value: ({ figure }) =>
          figure === 'batch'
            ? { value: `Token bill: ${WAY_WORDS[way].label}`, term: 'way' }
            : { value: FIGURE_LABELS[figure], ...termOf(figure) },
        ...(already ? {} : { total: { value: FIGURE_LABELS.net, term: 'net' } }),
      },
      {
        key: 'usd',
        head: `USD ${perWhat(workload)}`,
        unit: 'usd',
        value: cell,
        ...(already ? {} : { total: cell({ figure: 'net', usd: net?.base ?? null }) }),
      },
    ],
  };
}

function termOf(figure: Figure): { term?: GlossaryKey } {
  const term = FIGURE_TERMS[figure];
  return term === undefined ? {} : { term };
}

/** The figures of a workload that add up to another figure of it, USD a month. */
export function partsTable({ figure, usd, parts }: Explanation, workload: string): Table<Part> {
  const label = FIGURE_LABELS[figure];
  return {
    title: `The parts of ${label.toLowerCase()}`,
    sentence: `The parts of ${label.toLowerCase()}, USD a month`,
    rows: parts,
    id: (part) => part.figure,
    columns: [
      {
        key: 'figure',
        head: 'Figure',
        unit: 'text',
        value: (part) => ({ value: FIGURE_LABELS[part.figure], why: { workload, figure: part.figure } }),
        total: label,
      },
      { key: 'usd', head: 'USD a month', unit: 'usd', value: (part) => part.usd, total: usd },
    ],
  };
}

function negated(value: number | null): number | null {
  return value === null ? null : 0 - value;
}
