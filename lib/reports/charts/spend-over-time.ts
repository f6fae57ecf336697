import { sumUsd } from '../../cost/money';
import type { Verdict } from '../../latency/latency-class';
import { formatClock, formatDay, formatDayTick, formatMonth, formatUtc } from '../../wording/date';
import { plural } from '../../wording/number';
import { percent } from '../../wording/percent';
import { formatUsd } from '../../wording/usd';
import type { SpendOverTime, SpendSeries, SpendSplit } from '../paid/spend-over-time';
import type { Column, Table } from '../tables/table';
import { VERDICT_WORDS } from '../words/verdict/verdict-words';

export const SPLIT_WORDS: Record<SpendSplit, { label: string; unnamed: string }> = {
  class: { label: 'Latency class', unnamed: 'no class' },
  provider: { label: 'Provider', unnamed: 'no provider in the log' },
  model: { label: 'Model', unnamed: 'no model in the log' },
  application: { label: 'Application', unnamed: 'no application in the log' },
};

/** A column of the chart: a step with what each series has in it, USD, in the order of the series. */
export type SpendColumn = { tick: string; label: string; usd: number[]; total: number };

/** `key` is a latency class where that splits it, else its place. */
export type ShownSeries = { key: string; label: string; total: number };

export type SpendChart = { series: ShownSeries[]; columns: SpendColumn[] };

/** The spend of the log's own days as columns that are split into series. */
export function spendChart({ step, starts, by }: SpendOverTime, split: SpendSplit): SpendChart {
  const series = by[split];
  return {
    series: series.map((one, place) => ({
      key: split === 'class' && one.key !== null ? one.key : String(place),
      label: labelOf(one, split),
      total: sumUsd(one.usd),
    })),
    columns: starts.map((start, place) => {
      const usd = series.map((one) => one.usd[place] ?? 0);
      return { tick: TICK[step](start), label: LABEL[step](start), usd, total: sumUsd(usd) };
    }),
  };
}

const TICK: Record<SpendOverTime['step'], (start: string) => string> = {
  hour: (start) => formatClock(new Date(start).getUTCHours()),
  day: formatDayTick,
  week: formatDayTick,
  month: formatMonth,
};

const LABEL: Record<SpendOverTime['step'], (start: string) => string> = {
  hour: formatUtc,
  day: formatDay,
  week: (start) => `Week from ${formatDay(start)}`,
  month: formatMonth,
};

function labelOf({ key, others }: SpendSeries, split: SpendSplit): string {
  if (others !== undefined) return plural(others, 'other');
  if (key === null) return SPLIT_WORDS[split].unnamed;
  return split === 'class' ? VERDICT_WORDS[key as Verdict].label : key;
}

/** What the chart shows: the sum, the dearest step and the largest series; then what is not in it. */
export function spendChartSays({ series, columns }: SpendChart, { step, untimed }: SpendOverTime): string {
  const total = sumUsd(columns.map(({ total }) => total));
  const dearest = columns.toSorted((a, b) => b.total - a.total)[0];
  const largest = series.toSorted((a, b) => b.total - a.total)[0];
  if (dearest === undefined || largest === undefined) return '';
  return [
    `The log cost ${formatUsd(total)}.`,
    ...(columns.length < 2
      ? []
      : [`The dearest ${step} is ${nameOf(dearest, step)}, with ${formatUsd(dearest.total)}.`]),
    `The largest part is ${largest.label}, with ${percent(largest.total / total)}.`,
    ...(untimed > 0 ? [`Another ${formatUsd(untimed)} has no time in the log.`] : []),
    ...(step === 'week' || step === 'month' ? [`The first and the last ${step} may be incomplete.`] : []),
  ].join(' ');
}

function nameOf({ label }: SpendColumn, step: SpendOverTime['step']): string {
  return step === 'week' ? label.replace('Week', 'the one') : label;
}

/** The same as a table, whose rows and columns add up. */
export function spendChartTable({ series, columns }: SpendChart, split: SpendSplit): Table<SpendColumn> {
  return {
    title: 'Spend over time',
    sentence: `Spend over time by ${SPLIT_WORDS[split].label.toLowerCase()}, USD of the log, in UTC`,
    rows: columns,
    id: ({ label }) => label,
    columns: [
      { key: 'start', head: 'Time', unit: 'text', value: ({ label }) => label, total: 'Total' },
      ...series.map(
        ({ label, total }, place): Column<SpendColumn> => ({
          key: `series-${place}`,
          head: label,
          unit: 'usd',
          value: ({ usd }) => usd[place] ?? 0,
          total,
        }),
      ),
      {
        key: 'total',
        head: 'All',
        unit: 'usd',
        value: ({ total }) => total,
        total: sumUsd(columns.map(({ total }) => total)),
        main: true,
      },
    ],
  };
}
