import type { Column, Table } from '../../reports/tables/table';
import { WAY_WORDS } from '../../reports/words/way-words';
import type { ScenarioWorkload } from '../outcome';
import type { NamedOutcome } from './outcomes-table';

type Row = {
  id: string;
  name: string;
  model: string | null;
  of: readonly (ScenarioWorkload | undefined)[];
  spread: number;
};

/** A page shows so many rows; the most different come first. */
const MOST_ROWS = 50;

/** The workloads whose way, class or saving is not the same in all scenarios, those with the largest difference of the saving first. */
export function differingTable(outcomes: readonly NamedOutcome[]): Table<Row> & { left: number } {
  const [first] = outcomes;
  const rows = (first?.outcome.workloads ?? [])
    .map(({ id, name, model }, at): Row => {
      const of = outcomes.map(({ outcome }) => outcome.workloads[at]);
      const savings = of.map((one) => one?.saving ?? 0);
      return { id, name, model, of, spread: Math.max(...savings) - Math.min(...savings) };
    })
    .filter(({ of, spread }) => {
      const [one, ...others] = of;
      const isOther = (other: ScenarioWorkload | undefined) =>
        other?.way !== one?.way || other?.latencyClass !== one?.latencyClass || other?.refused !== one?.refused;
      return spread > 0 || others.some(isOther);
    })
    .sort((a, b) => b.spread - a.spread);
  return {
    title: 'Workloads that differ',
    sentence: 'What each workload saves in each scenario, in USD a month, and the way that it moves by',
    rows: rows.slice(0, MOST_ROWS),
    left: Math.max(0, rows.length - MOST_ROWS),
    id: ({ id }) => id,
    columns: [
      {
        key: 'workload',
        head: 'Workload',
        unit: 'text',
        value: ({ name, model }) => ({ value: name, note: model ?? 'unknown model' }),
        elastic: true,
      },
      ...outcomes.map(
        ({ name }, at): Column<Row> => ({
          key: `scenario-${at}`,
          head: name,
          unit: 'usd',
          value: ({ of }) => {
            const one = of[at];
            return one === undefined ? null : { value: one.saving, note: whatBecomes(one) };
          },
        }),
      ),
    ],
  };
}

function whatBecomes({ way, refused, once, latencyClass }: ScenarioWorkload): string {
  if (refused) return 'stays: that way is not open to it';
  if (way === null) return `stays, ${latencyClass}`;
  return `${WAY_WORDS[way].label.toLowerCase()}${once ? ', once' : ''}`;
}
