import { sumUsd } from '../../cost/money';
import { nameOfModel } from '../../cost/questions/candidate';
import { none, type Table } from '../../reports/tables/table';
import type { ScenarioOutcome, ScenarioWorkload } from '../outcome';

/** A page shows so many rows; those whose cost changes most come first. */
const MOST_ROWS = 50;

/** Whether a workload runs on another model or at another provider. */
export function isElsewhere({ own, provider, model }: ScenarioWorkload): boolean {
  return own.provider !== provider || own.model !== model;
}

/**
 * The workloads that were to run elsewhere, where they do and why not, USD a month at the volume of the scenario, before moves and
 * discounts. Work that ran once has no month. The last row sums up those that have no row.
 */
export function placesTable({ workloads }: ScenarioOutcome): Table<PlaceRow> & { left: number } {
  const placed = workloads
    .filter(({ placed: asked, once }) => asked && !once)
    .sort((a, b) => changeOf(b) - changeOf(a) || Number(isElsewhere(b)) - Number(isElsewhere(a)));
  const shown = placed.slice(0, MOST_ROWS).map(rowOf);
  const others = placed.slice(MOST_ROWS);
  const total = (of: (one: ScenarioWorkload) => number | null) => sumUsd(placed.map((one) => of(one) ?? 0));
  const rest: PlaceRow[] =
    others.length === 0
      ? []
      : [
          {
            ...{ id: '', name: `${others.length} others`, from: '', to: '', note: null },
            before: sumUsd(others.map((one) => one.before ?? 0)),
            there: sumUsd(others.map((one) => one.there ?? 0)),
          },
        ];
  return {
    title: 'Where work runs',
    sentence:
      'What the same work costs on its own model and where it runs in the scenario, in USD a month, before moves',
    rows: [...shown, ...rest],
    left: others.length,
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
      { key: 'before', head: 'Today', unit: 'usd', value: ({ before }) => before, total: total((one) => one.before) },
      {
        key: 'there',
        head: 'There',
        unit: 'usd',
        main: true,
        value: ({ there }) => there,
        total: total((one) => one.there),
      },
      {
        key: 'change',
        head: 'Change',
        unit: 'usd',
        value: ({ before, there }) => (before === null || there === null ? none('–') : sumUsd([there, -before])),
        total: sumUsd([total((one) => one.there), -total((one) => one.before)]),
        dropAt: 1,
      },
    ],
  };
}

type PlaceRow = {
  id: string;
  name: string;
  from: string;
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

function changeOf({ before, there }: ScenarioWorkload): number {
  return Math.abs((there ?? 0) - (before ?? 0));
}

/** What a price elsewhere does not say. */
export const NOT_COUNTED: readonly string[] = [
  'The token counts are those of the log, times the factor that you give. Another tokenizer makes more or fewer tokens of the same text.',
  'The quality of answers, speed, limits, regions and the work of changing a model are not compared. A lower price is no advice to change.',
  'Cached tokens cost the input price where a model has no cache price. Prices elsewhere are list prices of today, or those that you entered.',
];
