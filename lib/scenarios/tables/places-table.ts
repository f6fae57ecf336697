import { sumUsd } from '../../cost/money';
import { nameOfModel } from '../../pricing/models/candidate';
import { none, type Table } from '../../reports/tables/table';
import { plural } from '../../wording/number';
import { grouped } from '../../workloads/grouped';
import { isElsewhere, type ScenarioOutcome, type ScenarioWorkload } from '../outcome';

/** A page shows so many workloads that run elsewhere; those whose cost changes most come first. */
const MOST_ROWS = 50;
/** So many that stay for one reason have a row each. */
const FEW = 3;

/** Where the work of a scenario runs that was to run elsewhere, and what all of it costs on its own model and there, USD a month. */
export type Places = { rows: PlaceRow[]; before: number; there: number };

/**
 * The workloads that were to run elsewhere and where they do, USD a month at the volume of the scenario, before moves and discounts. Those
 * that stay are together by their reason, unless they are few. Work that ran once has no month.
 */
export function placesOf({ workloads }: Pick<ScenarioOutcome, 'workloads'>): Places {
  const placed = workloads.filter(({ placed: asked, once }) => asked && !once);
  const moved = placed.filter(isElsewhere).sort((a, b) => changeOf(b) - changeOf(a));
  const staying = grouped(
    placed.filter((one) => !isElsewhere(one)),
    ({ placeNote }) => placeNote,
  );
  const rows = [
    ...moved.slice(0, MOST_ROWS).map(rowOf),
    ...together(moved.slice(MOST_ROWS), 'elsewhere'),
    ...[...staying.values()].flatMap((group) => (group.length <= FEW ? group.map(rowOf) : together(group, 'stay'))),
  ];
  const total = (of: (one: ScenarioWorkload) => number | null) => sumUsd(placed.map((one) => of(one) ?? 0));
  return { rows, before: total((one) => one.before), there: total((one) => one.there) };
}

/** The same as a table. */
export function placesTable({ rows, before, there }: Places): Table<PlaceRow> {
  return {
    title: 'Where work runs',
    sentence:
      'What the same work costs on its own model and where it runs in the scenario, in USD a month, before moves',
    rows,
    id: ({ id }) => id,
    columns: [
      {
        key: 'workload',
        head: 'Workload',
        unit: 'text',
        value: ({ name, from }) => ({ value: name, note: from }),
        noteHead: 'Model today',
        total: 'Total',
        elastic: true,
      },
      {
        key: 'runs',
        head: 'Runs on',
        unit: 'text',
        value: ({ to, note }) => ({ value: to, ...(note === null ? {} : { note }) }),
        noteHead: 'Why',
        elastic: true,
      },
      { key: 'before', head: 'Today', unit: 'usd', value: (row) => row.before, total: before },
      {
        key: 'there',
        head: 'There',
        unit: 'usd',
        main: true,
        value: (row) => row.there,
        total: there,
      },
      {
        key: 'change',
        head: 'Change',
        unit: 'usd',
        value: (row) => (row.before === null || row.there === null ? none('–') : sumUsd([row.there, -row.before])),
        total: sumUsd([there, -before]),
        dropAt: 1,
      },
    ],
  };
}

type PlaceRow = {
  id: string;
  name: string;
  from: string | null;
  to: string;
  note: string | null;
  before: number | null;
  there: number | null;
};

function rowOf(workload: ScenarioWorkload): PlaceRow {
  const { id, name, own, placeNote, before, there } = workload;
  return {
    id,
    name,
    from: nameOfModel(own),
    to: isElsewhere(workload) ? nameOfModel(workload) : 'stays',
    note: placeNote,
    before,
    there,
  };
}

/** One row for several workloads; none for no workload. */
function together(workloads: readonly ScenarioWorkload[], to: 'elsewhere' | 'stay'): PlaceRow[] {
  const [first] = workloads;
  if (first === undefined) return [];
  const sum = (of: (one: ScenarioWorkload) => number | null) => sumUsd(workloads.map((one) => of(one) ?? 0));
  const unknown = workloads.filter(({ before }) => before === null).length;
  return [
    {
      id: `${to} ${first.id}`,
      name: plural(workloads.length, to === 'stay' ? 'workload' : 'more workload'),
      from: unknown === 0 ? null : `${unknown} of unknown cost`,
      to: to === 'stay' ? 'stay' : 'elsewhere',
      note: to === 'stay' ? first.placeNote : null,
      before: unknown === workloads.length ? null : sum(({ before }) => before),
      there: unknown === workloads.length ? null : sum(({ there }) => there),
    },
  ];
}

function changeOf({ before, there }: ScenarioWorkload): number {
  return Math.abs((there ?? 0) - (before ?? 0));
}

/** What a price elsewhere does not say. */
export const NOT_COUNTED: readonly string[] = [
  'The token counts are those of the log, times the factor that you give. Another tokenizer makes more or fewer tokens of the same text.',
  'The quality of answers, speed, limits, regions and the work of changing a model are not compared. A lower price is no advice to change.',
  'Cached tokens cost the input price where a model has no cache price. Prices elsewhere are list prices of today, or those that you entered.',
];
