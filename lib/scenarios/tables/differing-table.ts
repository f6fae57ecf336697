import { sumUsd } from '../../cost/money';
import { nameOfModel } from '../../pricing/models/candidate';
import type { Column, Table } from '../../reports/tables/table';
import { classInText } from '../../reports/words/verdict/verdict-words';
import { WAY_WORDS } from '../../reports/words/way-words';
import { isElsewhere, type ScenarioOutcome, type ScenarioWorkload } from '../outcome';

type Row = {
  id: string;
  name: string;
  model: string | null;
  of: readonly (ScenarioWorkload | undefined)[];
  spread: number;
};

/** The first workloads that differ, and how many more do. */
export type Differing = { rows: Row[]; left: number };

/** A page shows so many rows; the most different come first. */
const MOST_ROWS = 50;

/** The workloads whose way, class or saving is not the same in all scenarios, those with the largest difference of the saving first. */
export function differingOf(outcomes: readonly Pick<ScenarioOutcome, 'workloads'>[]): Differing {
  const [first] = outcomes;
  const rows = (first?.workloads ?? [])
    .map(({ id, name, own: { model } }, at): Row => {
      const of = outcomes.map(({ workloads }) => workloads[at]);
      const savings = of.map((one) => (one === undefined ? 0 : savedBy(one)));
      return { id, name, model, of, spread: Math.max(...savings) - Math.min(...savings) };
    })
    .filter(({ of, spread }) => {
      const [one, ...others] = of;
      const isOther = (other: ScenarioWorkload | undefined) =>
        other?.way !== one?.way ||
        other?.latencyClass !== one?.latencyClass ||
        other?.held !== one?.held ||
        other?.refused !== one?.refused ||
        other?.model !== one?.model ||
        other?.provider !== one?.provider;
      return spread > 0 || others.some(isOther);
    })
    .sort((a, b) => b.spread - a.spread);
  return { rows: rows.slice(0, MOST_ROWS), left: Math.max(0, rows.length - MOST_ROWS) };
}

/** The same as a table, with a column for each scenario by its name. */
export function differingTable(names: readonly string[], { rows }: Differing): Table<Row> {
  return {
    title: 'Workloads that differ',
    sentence:
      'What each workload saves in each scenario, by all its changes, in USD a month, and how it runs. Commitments are of no workload',
    rows,
    id: ({ id }) => id,
    columns: [
      {
        key: 'workload',
        head: 'Workload',
        unit: 'text',
        value: ({ name, model }) => ({ value: name, note: model ?? 'unknown model' }),
        elastic: true,
      },
      ...names.map(
        (name, at): Column<Row> => ({
          key: `scenario-${at}`,
          head: name,
          unit: 'usd',
          value: ({ of }) => {
            const one = of[at];
            return one === undefined ? null : { value: savedBy(one), note: whatBecomes(one) };
          },
          noteHead: 'How it runs',
        }),
      ),
    ],
  };
}

/** What a workload costs less than before, by its model, its prices and its move. */
export function savedBy({ before, current, saving }: ScenarioWorkload): number {
  return sumUsd([before ?? 0, -(current ?? 0), saving]);
}

function whatBecomes(workload: ScenarioWorkload): string {
  const { way, refused, once } = workload;
  const where = isElsewhere(workload) ? `on ${nameOfModel(workload)}, ` : '';
  if (refused) return `${where}stays: that way is not open to it`;
  if (way === null) return `${where === '' ? 'stays, ' : where}${classInText(workload)}`;
  return `${where}${WAY_WORDS[way].label.toLowerCase()}${once ? ', once' : ''}`;
}
