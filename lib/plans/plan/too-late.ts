import { sumUsd } from '../../cost/money';
import { formatUsd } from '../../wording/usd';
import type { Plan, PlanEntry } from './plan';

/** Whether even what is sent at once comes too late, so that the move saves nothing by its deadline. */
export const isTooLate = ({ submit }: Pick<PlanEntry, 'submit'>): boolean => submit !== null && submit.latestHours <= 0;

/** What of the audit's saving comes too late by the deadlines of a plan, USD a month. */
export function lateUsd(entries: readonly PlanEntry[]): number {
  return sumUsd(entries.filter((entry) => !entry.once && isTooLate(entry)).map(({ saving }) => saving ?? 0));
}

/** What of the defended saving a plan's deadlines leave out, in a sentence; null where they leave out nothing. */
export function lateSays({ late }: Pick<Plan, 'late'>): string | null {
  if (late === 0) return null;
  return `Of the saving of the audit, ${formatUsd(late)} a month comes too late for its deadline, so the table leaves it out.`;
}
