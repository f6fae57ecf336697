import { isUnanswered, readWhoWaits } from '@/lib/latency/words/read-who-waits';
import { readAmount, readHours, readYesNo } from '@/lib/workloads/workflow/workflow-values';
import { WORKFLOW_FIELDS, type WorkflowField, type WorkflowFieldKey } from './workflow-fields';

type Fits = (value: string) => boolean;

const isModel: Fits = (value) => /^[a-z][\w.:/-]*\d[\w.:/-]*$/i.test(value);
const isCost: Fits = (value) => value.startsWith('$') || Number(value) < 1;
const isAmount: Fits = (value) => readAmount(value) !== null;
const isClock: Fits = (value) =>
  /^[\d*/,-]+( +\S+){4}$/.test(value) || /\b(daily|nightly|hourly|weekly|monthly|click|webhook)\b/i.test(value);

/** What the values of a column may be, the narrowest first. A bare number is an amount and no deadline. */
const KINDS: readonly [key: WorkflowFieldKey, fits: Fits][] = [
  ['costPerRequestUsd', (value) => isAmount(value) && isCost(value)],
  ['requestsPerMonth', isAmount],
  ['inputTokens', isAmount],
  ['outputTokens', isAmount],
  ['deadlineHours', (value) => /\d/.test(value) && readHours(value) !== null],
  ['streamed', (value) => readYesNo(value) !== null],
  ['model', isModel],
  ['trigger', isClock],
  ['whoWaits', (value) => isUnanswered(value) || readWhoWaits(value) !== null],
  ['description', () => true],
];

/**
 * The fields of the columns of a list without heads: the first is the name, the others go by their values. Undefined for one that nothing
 * is left for.
 */
export function guessColumns(rows: readonly (readonly string[])[]): (WorkflowField | undefined)[] {
  const width = Math.max(...rows.map((row) => row.length));
  const taken = new Set<WorkflowFieldKey>(['name']);
  return Array.from({ length: width }, (_, column) => {
    if (column === 0) return fieldOf('name');
    const values = rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
    const [key] = KINDS.find(([kind, fits]) => !taken.has(kind) && values.every(fits)) ?? [];
    if (key === undefined || values.length === 0) return undefined;
    taken.add(key);
    return fieldOf(key);
  });
}

const fieldOf = (key: WorkflowFieldKey): WorkflowField | undefined =>
  WORKFLOW_FIELDS.find((field) => field.key === key);
