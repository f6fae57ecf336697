import { SAFETY_MARGIN } from '../safety-margin';
import { DEFAULT_OPTIONS, type PlanOptions } from './plan';

/** So many workloads beside the recommended ones are planned at once. */
export const MOST_ADDED = 50;

/** What may be set of a plan, as an address or a command line names it: shares in percent, money in USD, times in hours. */
export const OPTION_FIELDS = {
  share: { label: 'Largest share of a run in a file', unit: '%', least: 0.1, most: 100, says: '10' },
  margin: { label: 'Margin below each limit', unit: '%', least: 0, most: 90, says: String(SAFETY_MARGIN * 100) },
  inTime: { label: 'Answers in time', unit: '%', least: 50, most: 99.9, says: '95' },
  cap: { label: 'Cost cap of a run', unit: 'USD', least: 0.01, most: 1e9, says: 'none' },
  every: { label: 'Send every', unit: 'hours', least: 1, most: 168, says: 'by the deadline' },
  deadline: { label: 'Deadline of all', unit: 'hours', least: 1, most: 8_760, says: 'of each workload' },
} as const;
export type OptionField = keyof typeof OPTION_FIELDS;
export const OPTION_NAMES = Object.keys(OPTION_FIELDS) as OptionField[];

/** A value of a field as a number; null where it is empty. `problem` says what it may be. */
export function readOption(field: OptionField, text: string): { value: number | null } | { problem: string } {
  const written = text.trim();
  if (written === '') return { value: null };
  const { label, unit, least, most } = OPTION_FIELDS[field];
  const value = Number(written);
  if (Number.isFinite(value) && value >= least && value <= most) return { value };
  return { problem: `${label} is a number from ${least} to ${most} (${unit}).` };
}

/** The options of a plan from what was written, with what could not be read. A field that can't be read is as if it were empty. */
export function readOptions(
  written: Partial<Record<OptionField, string>>,
  add: readonly string[],
): { options: PlanOptions; problems: string[] } {
  const problems: string[] = [];
  const numberOf = (field: OptionField): number | null => {
    const read = readOption(field, written[field] ?? '');
    if ('value' in read) return read.value;
    problems.push(read.problem);
    return null;
  };
  const shareOf = (field: OptionField) => {
    const percent = numberOf(field);
    return percent === null ? null : percent / 100;
  };
  const options = {
    add: [...new Set(add)],
    chunkShare: shareOf('share') ?? DEFAULT_OPTIONS.chunkShare,
    margin: shareOf('margin') ?? DEFAULT_OPTIONS.margin,
    inTime: shareOf('inTime'),
    capUsd: numberOf('cap'),
    everyHours: numberOf('every'),
    deadlineHours: numberOf('deadline'),
  };
  return { options, problems };
}
