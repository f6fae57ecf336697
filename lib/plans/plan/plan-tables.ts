import { sumUsd } from '../../cost/money';
import { none, type Table } from '../../reports/tables/table';
import { WAY_WORDS } from '../../reports/words/way-words';
import { formatHours } from '../../wording/hours';
import { plural } from '../../wording/number';
import { formatIn } from '../../wording/unit';
import { formatUsdRange } from '../../wording/usd';
import type { FigureSource, How, Instead, Plan, PlanEntry, PlanFigure } from './plan';
import type { Replay } from './replay';
import { isTooLate } from './too-late';

export const HOW_WORDS: Record<How, string> = {
  batch: 'Batch files',
  window: 'Completion window',
  flex: 'Flex',
  standard: 'Standard tier',
  'off-peak': 'Off-peak hours',
  queue: 'Queue with a webhook',
};

/** What each source of a number is called. */
export const SOURCE_WORDS: Record<FigureSource, string> = {
  log: 'From the log',
  audit: 'From the audit',
  assumption: 'Assumption',
  provider: 'From the provider',
  you: 'Set here',
  plan: 'Worked out',
};

/** The workloads of a plan, the first `most` of them: how each is sent, and what it costs by that. The total is that of all. */
export function planTable({ entries }: Pick<Plan, 'entries'>, most = Number.POSITIVE_INFINITY): Table<PlanEntry> {
  // What comes too late saves nothing.
  const monthly = entries.filter((entry) => !entry.once && entry.saving !== null && !isTooLate(entry));
  const files = (entry: PlanEntry) => entry.files?.perRun ?? none('–');
  return {
    title: 'Workloads to move',
    sentence: 'How each workload is sent, and what it costs, USD a month',
    rows: entries.slice(0, most),
    id: ({ id }) => id,
    columns: [
      {
        key: 'name',
        head: 'Workload',
        unit: 'text',
        value: ({ name, model }) => ({ value: name, note: model }),
        total: 'Total',
        elastic: true,
      },
      {
        key: 'way',
        head: 'Way',
        term: 'way',
        unit: 'text',
        value: ({ how, way, added }) => ({
          value: way === null ? HOW_WORDS[how] : WAY_WORDS[way].label,
          note: added ? 'not recommended' : null,
        }),
      },
      { key: 'records', head: 'Records a run', unit: 'count', value: ({ run }) => Math.round(run.records), dropAt: 3 },
      { key: 'files', head: 'Files a run', unit: 'count', value: files, dropAt: 2 },
      {
        key: 'every',
        head: 'Sent',
        unit: 'text',
        value: ({ submit }) =>
          submit === null
            ? none('–')
            : isTooLate({ submit })
              ? 'too late'
              : `within ${formatHours(submit.latestHours)}`,
        dropAt: 4,
      },
      { key: 'sync', head: 'As it is', unit: 'usd', value: ({ sync }) => sync, dropAt: 1 },
      {
        key: 'cost',
        head: 'By this way',
        unit: 'usd',
        value: ({ estimate, how }) =>
          estimate === null
            ? how === 'queue'
              ? none('as now')
              : null
            : { value: estimate.cost.base, note: formatUsdRange(estimate.cost) },
      },
      {
        key: 'saving',
        head: 'Saves',
        term: 'net',
        unit: 'usd',
        main: true,
        value: (entry) =>
          entry.saving === null || isTooLate(entry)
            ? none('–')
            : { value: entry.saving, note: entry.once ? 'once' : null },
        total: sumUsd(monthly.map(({ saving }) => saving ?? 0)),
      },
    ],
  };
}

/** The numbers of a part of a plan, with their sources. */
export function figuresTable(title: string, figures: readonly PlanFigure[]): Table<PlanFigure> {
  return {
    title: `${title}, figures`,
    sentence: `The numbers of this part and their sources: ${title}`,
    rows: figures,
    id: ({ label }) => label,
    columns: [
      { key: 'label', head: 'Figure', unit: 'text', value: ({ label }) => label },
      {
        key: 'value',
        head: 'Value',
        unit: 'count',
        value: ({ value, unit, range }) => ({
          value,
          unit,
          note: range === undefined ? null : `${formatIn(range.low, unit)} to ${formatIn(range.high, unit)}`,
        }),
        main: true,
      },
      {
        key: 'from',
        head: 'From',
        unit: 'text',
        value: ({ from, source }) => ({ value: SOURCE_WORDS[from], note: source }),
        noteHead: 'Why',
      },
    ],
  };
}

type ReplayRow = {
  key: string;
  says: string;
  value: number | string | null;
  unit: 'share' | 'count' | 'hours' | 'text';
};

/** What came of the arrivals of the log under a plan. */
export function replayTable(replay: Replay, recordsPerFile: number): Table<ReplayRow> {
  const { worstDay } = replay;
  const rows: ReplayRow[] = [
    { key: 'in-time', says: 'Records in time', value: replay.inTime, unit: 'share' },
    ...(worstDay === null
      ? []
      : [
          { key: 'worst', says: `On the worst day, ${worstDay.day}`, value: worstDay.inTime, unit: 'share' } as const,
          { key: 'worst-records', says: 'Records of that day', value: worstDay.records, unit: 'count' } as const,
        ]),
    { key: 'waiting-max', says: 'Records waiting to be sent, at most', value: replay.waiting.max, unit: 'count' },
    { key: 'waiting-mean', says: 'Records waiting to be sent, on average', value: replay.waiting.mean, unit: 'count' },
    { key: 'half', says: 'Half of the answers after', value: replay.answered.half, unit: 'hours' },
    { key: 'p95', says: '95% of the answers after', value: replay.answered.p95, unit: 'hours' },
    { key: 'submissions', says: `Runs in ${plural(replay.days, 'day')}`, value: replay.submissions, unit: 'count' },
    { key: 'largest', says: 'Records of the largest run', value: replay.largest, unit: 'count' },
    {
      key: 'files',
      says: 'Files of the largest run',
      value: Math.ceil(replay.largest / recordsPerFile),
      unit: 'count',
    },
    { key: 'held', says: 'Records that a limit held back', value: replay.heldBack, unit: 'count' },
  ];
  return {
    title: 'Replay',
    sentence: 'The arrivals of the log, sent by this plan',
    rows,
    id: ({ key }) => key,
    columns: [
      { key: 'says', head: 'Of the arrivals', unit: 'text', value: ({ says }) => says },
      { key: 'value', head: 'Value', unit: 'count', value: ({ value, unit }) => ({ value, unit }), main: true },
    ],
  };
}

/** Work that batch never fits, and what does. */
export function insteadTable(instead: readonly Instead[]): Table<Instead> {
  return {
    title: 'Never by batch',
    sentence: 'Agent chains and answers that are needed within minutes',
    rows: instead,
    id: ({ id }) => id,
    columns: [
      {
        key: 'name',
        head: 'Workload',
        unit: 'text',
        value: ({ name, model }) => ({ value: name, note: model }),
        elastic: true,
      },
      { key: 'how', head: 'What fits', unit: 'text', value: ({ how }) => HOW_WORDS[how] },
      { key: 'says', head: 'How', unit: 'text', value: ({ says }) => says, elastic: true },
      {
        key: 'usd',
        head: 'Worth at most',
        unit: 'usd',
        main: true,
        value: ({ usd }) => usd ?? none('–'),
      },
    ],
  };
}
