import { formatList } from '../../../wording/list';
import { plural } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { formatUsd } from '../../../wording/usd';
import { PAID_FROM, type PaidFrom } from '../../paid/paid-from';
import { paidParts } from '../../paid/paid-parts';
import type { Report, ReportWorkload } from '../../report';
import { formatDays, underADay } from './period-says';

/** What a sum that is paid now is, as a sentence and as a word for a table. */
export const PAID_WORDS: Record<PaidFrom, { says: string; label: string }> = {
  invoice: { says: 'billed', label: 'billed' },
  estimate: { says: 'estimated by the gateway at list prices', label: 'gateway’s estimate' },
  unknown: { says: 'as logged (taken as billed)', label: 'as logged' },
  computed: { says: 'at list prices', label: 'list prices' },
};

type Paid = Pick<ReportWorkload, 'paid' | 'monthly'>;

/** The kinds of the sums of some workloads, in the order of the screens. */
export function paidKinds(workloads: readonly Paid[]): PaidFrom[] {
  const known = new Set(workloads.flatMap(paidParts).map(({ from }) => from));
  return PAID_FROM.filter((kind) => known.has(kind));
}

/** What the sum of one workload is, in a sentence: "billed", or its parts with their USD. Empty where it is unknown. */
export function workloadPaidSays(workload: Paid): string {
  const parts = paidParts(workload);
  const [only, ...others] = parts;
  if (only === undefined) return '';
  return others.length === 0
    ? PAID_WORDS[only.from].says
    : formatList(parts.map(({ from, usd }) => `${formatUsd(usd)} ${PAID_WORDS[from].says}`));
}

/** The label of a column of sums: one kind is said in its head, several beside each sum. */
export function paidHead(head: string, workloads: readonly Paid[]): string {
  const [kind, ...others] = paidKinds(workloads);
  return kind === undefined || others.length > 0 ? head : `${head} (${PAID_WORDS[kind].label})`;
}

/** The kinds of a sum in a few words: "billed", or "billed and list prices". Empty where nothing is known. */
export function paidLabel(kinds: readonly PaidFrom[]): string {
  return formatList(kinds.map((kind) => PAID_WORDS[kind].label));
}

/** What is paid now is: "billed", or the parts with their USD. Null where nothing is known. */
export function paidSays({ workloads, totals: { paid } }: Pick<Report, 'workloads' | 'totals'>): string | null {
  const kinds = paidKinds(workloads);
  const shown = kinds.filter((kind) => kinds.length === 1 || paid[kind] !== 0);
  const [only, ...others] = shown.length === 0 ? kinds : shown;
  if (only === undefined) return null;
  const parts =
    others.length === 0
      ? PAID_WORDS[only].says
      : formatList([only, ...others].map((kind) => `${formatUsd(paid[kind])} ${PAID_WORDS[kind].says}`));
  return paid.ownPrices === 0 ? parts : `${parts}, with your own prices for ${plural(paid.ownPrices, 'workload')}`;
}

/** Costs nearer to the bill at the rates than this differ from it by rounding. */
const SAID_BELOW = 0.999;

type Shared = Pick<ReportWorkload, 'paid' | 'costBasis'>;

/** That a workload pays a part of the bill at its rates, and what that means for other ways. Null where it pays all of it, or more. */
export function paidShareSays(workload: Shared): string | null {
  const share = saidShare(workload);
  return share === null ? null : `Its costs are ${percent(share)} of ${pricesOf([workload])}. ${IN_OTHER_WAYS}`;
}

/** The same of several workloads. Empty where none pays less. */
export function paidSharesSay(workloads: readonly Shared[]): string {
  const paying = workloads.filter((workload) => saidShare(workload) !== null);
  const shares = paying.flatMap((workload) => saidShare(workload) ?? []);
  if (shares.length === 0) return '';
  const ends = new Set([Math.min(...shares), Math.max(...shares)].map(percent));
  const of = `${[...ends].join(' to ')} of ${pricesOf(paying)}`;
  return `The costs of ${plural(paying.length, 'workload')} are ${of}. ${IN_OTHER_WAYS}`;
}

const IN_OTHER_WAYS = 'The same share is taken for other ways.';

function saidShare({ paid: { share = 1 } }: Shared): number | null {
  return share < SAID_BELOW ? share : null;
}

/** The rates are list prices, unless prices of this installation differ from them. */
function pricesOf(workloads: readonly Shared[]): string {
  const own = workloads.filter(({ costBasis }) => costBasis?.rates.listed !== undefined);
  if (own.length === 0) return 'list prices';
  return own.length === workloads.length ? 'your prices' : 'the prices in force';
}

/** The spend of the log's own days and of a year, which less than a day says too little about. */
export function spendPeriodsSay({ source, totals: { paid } }: Pick<Report, 'source' | 'totals'>): string {
  const { days } = source;
  const year =
    underADay(source) === null && paid.inYear !== null
      ? `In a year: ${formatUsd(paid.inYear)}.`
      : 'A year is unknown from less than a day.';
  return days === null || paid.inLog === null
    ? year
    : `In the ${formatDays(days).replace(/^1 day$/, 'day')} of the log: ${formatUsd(paid.inLog)}. ${year}`;
}

/** The head of a sum of costs in the log, and the beginning of a sentence that gives it. */
const LOGGED = {
  invoice: { head: 'Billed', says: 'The log bills' },
  estimate: { head: 'Estimated', says: 'The log estimates' },
  unknown: { head: 'In the log', says: 'The log has costs of' },
} as const;

/** What the costs of some workloads are called where they stand beside the rates. Several kinds have no word of their own. */
export function loggedWords(workloads: readonly Paid[]): { head: string; says: string } {
  const [only = 'unknown', ...others] = paidKinds(workloads).filter((kind) => kind !== 'computed');
  return LOGGED[others.length === 0 ? only : 'unknown'];
}
