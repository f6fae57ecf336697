import { centsOfParts, sumUsd, toCents } from '../../cost/money';
import {
  SPEND_SPLITS,
  type SpendOverTime,
  type SpendSeries,
  type SpendSplit,
} from '../../reports/paid/spend-over-time';
import type { ReportWorkload } from '../../reports/report';
import { VERDICT_ORDER } from '../../reports/words/verdict/verdict-words';
import { MOST_HOURS, type SpendTimes } from './spend-times';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** 1970-01-05 was the first Monday. */
const MONDAY_MS = 4 * DAY_MS;

/** More columns than this are too thin to compare. */
const MOST_STEPS = 62;
/** More series than this can't be told apart; the rest is one series. */
const MOST_NAMED = 6;

type Spent = { workload: ReportWorkload; spendTimes: SpendTimes | null };
type Step = SpendOverTime['step'];
type Cents = { key: string | null; cents: number[] };

const KEY_OF: Record<SpendSplit, (workload: ReportWorkload) => string | null> = {
  class: ({ latencyClass }) => latencyClass,
  provider: ({ provider }) => provider,
  model: ({ model }) => model,
  application: ({ application }) => application,
};

/** The spend of the log's own days over time, each workload to the cent. Null where no spend has a time. */
export function spendOverTime(all: readonly Spent[]): SpendOverTime | null {
  const timed = all.flatMap(({ workload, spendTimes }) =>
    spendTimes === null || workload.paid.inLog === null ? [] : { workload, spendTimes, usd: workload.paid.inLog },
  );
  const total = sumUsd(timed.map(({ usd }) => usd));
  if (total <= 0) return null;
  const { step, starts } = stepsOver(timed.map(({ spendTimes }) => spendTimes));
  const places = new Map(starts.map((start, place) => [start, place]));
  const spent = timed.map(({ workload, spendTimes, usd }) => {
    const weights = starts.map(() => 0);
    for (const [at, weight] of spendTimes) {
      const place = places.get(startOf(step, at));
      if (place !== undefined) weights[place] = (weights[place] ?? 0) + weight;
    }
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return {
      workload,
      cents: centsOfParts(
        weights.map((weight) => (usd * weight) / sum),
        toCents(usd),
      ),
    };
  });
  const by = (split: SpendSplit) => {
    const series = new Map<string | null, number[]>();
    for (const { workload, cents } of spent) {
      const key = KEY_OF[split](workload);
      series.set(key, added(series.get(key), cents));
    }
    const list = [...series].map(([key, cents]) => ({ key, cents }));
    return split === 'class' ? inOrder(list) : largestFirst(list);
  };
  return {
    step,
    starts: starts.map((start) => new Date(start).toISOString()),
    untimed: sumUsd([...all.flatMap(({ workload }) => workload.paid.inLog ?? []), -total]),
    by: Object.fromEntries(SPEND_SPLITS.map((split) => [split, by(split)])) as SpendOverTime['by'],
  };
}

/** The steps from the first spend to the last, none left out. */
function stepsOver(times: readonly SpendTimes[]): { step: Step; starts: number[] } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of times) {
    for (const at of one.keys()) {
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
  }
  const step = stepFor(last - first);
  const starts: number[] = [];
  for (let at = startOf(step, first); at <= last; at = nextStart(step, at)) starts.push(at);
  return { step, starts };
}

function stepFor(spanMs: number): Step {
  if (spanMs < MOST_HOURS * HOUR_MS) return 'hour';
  if (spanMs < MOST_STEPS * DAY_MS) return 'day';
  return spanMs < (MOST_STEPS - 1) * WEEK_MS ? 'week' : 'month';
}

function startOf(step: Step, atMs: number): number {
  if (step === 'month') {
    const at = new Date(atMs);
    return Date.UTC(at.getUTCFullYear(), at.getUTCMonth());
  }
  if (step === 'week') return Math.floor((atMs - MONDAY_MS) / WEEK_MS) * WEEK_MS + MONDAY_MS;
  const stepMs = step === 'hour' ? HOUR_MS : DAY_MS;
  return Math.floor(atMs / stepMs) * stepMs;
}

function nextStart(step: Step, startMs: number): number {
  // 32 days after the start of a month lie in the next.
  if (step === 'month') return startOf('month', startMs + 32 * DAY_MS);
  return startMs + { hour: HOUR_MS, day: DAY_MS, week: WEEK_MS }[step];
}

function added(sums: readonly number[] | undefined, cents: readonly number[]): number[] {
  return cents.map((more, place) => (sums?.[place] ?? 0) + more);
}

function inOrder(list: readonly Cents[]): SpendSeries[] {
  return VERDICT_ORDER.flatMap((verdict) => list.filter(({ key }) => key === verdict).map(asSeries));
}

function largestFirst(list: readonly Cents[]): SpendSeries[] {
  const sumOf = ({ cents }: Cents) => cents.reduce((sum, one) => sum + one, 0);
  const sorted = list.toSorted((a, b) => sumOf(b) - sumOf(a));
  const rest = sorted.slice(MOST_NAMED);
  // One that is left over is named as well: "1 other" takes as much room.
  if (rest.length < 2) return sorted.map(asSeries);
  const others = rest.reduce<number[]>((sums, { cents }) => added(sums, cents), []);
  return [
    ...sorted.slice(0, MOST_NAMED).map(asSeries),
    { ...asSeries({ key: null, cents: others }), others: rest.length },
  ];
}

function asSeries({ key, cents }: Cents): SpendSeries {
  return { key, usd: cents.map((one) => one / 100) };
}
