import type { Unit } from '../../wording/unit';

/** One limit of the rule that decides whether a move is worth it. It is a decision and not an estimate, so it has no range. */
export type Limit = { label: string; unit: Unit; value: number; min: number; max: number; reason: string };

/** A payback beyond this many months is none: prices and models change sooner. */
const LONGEST_PAYBACK_MONTHS = 60;

/** The rule (README.md, "The rule"): a way is recommended where its chance, its payback and its misses are within all of these. */
export const LIMITS = {
  leastChance: {
    label: 'Least chance of a saving',
    unit: 'share',
    value: 0.8,
    min: 0,
    max: 1,
    reason: 'Our choice: four of five draws of the assumptions have to save something.',
  },
  paybackMonths: {
    label: 'Longest payback period',
    unit: 'months',
    value: 12,
    min: 0,
    max: LONGEST_PAYBACK_MONTHS,
    reason: 'Our choice: the cost of moving has to be back within the first year.',
  },
  missedShare: {
    label: 'Most runs after their deadline',
    unit: 'share',
    value: 0.05,
    min: 0,
    max: 1,
    reason: 'Our choice: one run in twenty may be late. Work without a deadline is never late.',
  },
  harmWeight: {
    label: 'Weight of harm',
    unit: 'factor',
    value: 19,
    min: 1,
    max: 1000,
    reason:
      'Our choice: moving what somebody waits for is this many times as bad as a missed saving. It orders the questions.',
  },
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[];

/** Months until a monthly net saving has paid a one-off cost, both in USD. Null where it never does, or only after 60 months. */
export function paybackMonths(oneOffUsd: number, netUsdPerMonth: number): number | null {
  if (netUsdPerMonth <= 0) return null;
  const months = oneOffUsd / netUsdPerMonth;
  return months > LONGEST_PAYBACK_MONTHS ? null : months;
}
