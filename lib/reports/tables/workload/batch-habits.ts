import type { BatchHabit } from '../../batch-habit';
import type { Report, ReportWorkload } from '../../report';
import type { Table } from '../table';

/** What each habit is called. */
const HABIT_LABELS: Readonly<Record<BatchHabit['habit'], string>> = {
  'sent-twice': 'Requests sent twice',
  'run-again': 'Whole runs again',
  'one-giant-run': 'One giant run',
  'never-retried': 'Failures never sent again',
  'expired-unread': 'Results that expired unread',
};

/** A habit of a workload. */
export type HabitRow = BatchHabit & { workload: Pick<ReportWorkload, 'id' | 'name'> };

const TITLE = 'How it is run in batch';

/** What no log tells. */
export const UNREAD_SAYS = 'Whether results expired before anybody fetched them, a log of requests does not tell.';

/** The habits of a workload in batch. Null where it does not run so. */
export function habitsTable({ id, name, batchHabits }: ReportWorkload): Table<HabitRow> | null {
  if (batchHabits === undefined) return null;
  const sentence = 'How many requests in the log, and their USD a month, or of one run; habits overlap';
  return tableOf(
    TITLE,
    sentence,
    batchHabits.map((habit) => ({ ...habit, workload: { id, name } })),
  );
}

/** The habits that were found in the work of a report that runs in batch, the dearest first. Null where none does. */
export function habitsFoundTable({ workloads }: Pick<Report, 'workloads'>): Table<HabitRow> | null {
  const inBatch = workloads.filter(({ batchHabits }) => batchHabits !== undefined);
  if (inBatch.length === 0) return null;
  const found = inBatch.flatMap(({ id, name, batchHabits = [] }) =>
    batchHabits
      .filter(({ requests }) => requests !== null && requests > 0)
      .map((habit) => ({ ...habit, workload: { id, name } })),
  );
  const table = tableOf(
    'How batch work is run',
    'Habits that cost or endanger work in batch, as far as the later log tells',
    found.sort((a, b) => (b.usd ?? 0) - (a.usd ?? 0)),
  );
  const [first, ...others] = table.columns;
  const workload = {
    key: 'workload',
    head: 'Workload',
    unit: 'text',
    value: (row: HabitRow) => row.workload.name,
  } as const;
  return first === undefined ? table : { ...table, columns: [first, workload, ...others] };
}

function tableOf(title: string, sentence: string, rows: HabitRow[]): Table<HabitRow> {
  return {
    ...{ title, sentence, rows },
    id: ({ habit, workload }) => `${workload.id} ${habit}`,
    columns: [
      { key: 'habit', head: 'Habit', unit: 'text', value: ({ habit }) => HABIT_LABELS[habit] },
      { key: 'requests', head: 'Requests', unit: 'count', value: ({ requests }) => requests },
      { key: 'usd', head: 'USD', unit: 'usd', main: true, value: ({ usd }) => usd },
      { key: 'says', head: 'What the log tells', unit: 'text', value: ({ says }) => says, elastic: true, dropAt: 1 },
    ],
  };
}
