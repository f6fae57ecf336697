import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import { beforeAll, expect, it } from 'vitest';
import { chargesByDay } from '../../../lib/exports/focus/charges-by-day';
import { FOCUS_DEVIATIONS } from '../../../lib/exports/focus/deviations';
import { focusCsv } from '../../../lib/exports/focus/focus-csv';
import { exactCost, plainDecimal } from '../../../lib/exports/focus/plain-decimal';
import type { Report } from '../../../lib/reports/report';
import type { TokenTimes } from '../../../lib/workloads/profile/tokens/token-times';
import { listedReport, nightlyReport } from './nightly-report';

type Row = Record<string, string>;

let report: Report;
let rows: Row[];
beforeAll(async () => {
  report = await nightlyReport('=tickets');
  rows = await rowsOf(report);
});

async function rowsOf(report: Report, times: readonly (readonly [string, TokenTimes | null])[] = []): Promise<Row[]> {
  const parts: string[] = [];
  const stored = async function* stored() {
    yield* times;
  };
  for await (const part of focusCsv(report, stored) ?? []) parts.push(part);
  return papa.parse<Row>(parts.join('').trimEnd(), { header: true }).data;
}

/** What the rows cost in millionths of a dollar, as doubles do not add up exactly. */
function microsOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { EffectiveCost }) => sum + Math.round(Number(EffectiveCost) * 1e6), 0);
}

/** Tokens of the first band by hour or day. */
function timesOf(step: TokenTimes['step'], places: number[], output: number[], over = 0): TokenTimes {
  const none = { input: [], cacheRead: [], cacheWrite5m: [], cacheWrite1h: [] };
  return { step, bySteps: [{ over, places, ...none, output }], byHourOfWeek: null };
}

it('has a row for each type of token of each workload, with its facts', () => {
  const enrich = rows.filter(({ x_WorkloadId }) => x_WorkloadId === 'enrich');
  expect(enrich.map(({ SkuMeter, PricingQuantity }) => [SkuMeter, PricingQuantity])).toEqual([
    ['Input Tokens', '400000000'],
    ['Cache Read Input Tokens', '300000000'],
    ['Output Tokens', '210000000'],
  ]);
  expect(enrich.map(({ SkuPriceDetails = '' }) => JSON.parse(SkuPriceDetails))).toEqual([
    { TokenDirection: 'Input', TokenCacheAction: 'Uncached', x_ProcessingTier: 'standard' },
    { TokenDirection: 'Input', TokenCacheAction: 'Read', x_ProcessingTier: 'standard' },
    { TokenDirection: 'Output', x_ProcessingTier: 'standard' },
  ]);
  expect(enrich[0]).toMatchObject({
    ChargePeriodStart: '2025-09-01T00:00:00Z',
    ChargePeriodEnd: '2025-09-15T00:00:00Z',
    BillingPeriodStart: '2025-09-01T00:00:00Z',
    BillingPeriodEnd: '2025-10-01T00:00:00Z',
    ChargeCategory: 'Usage',
    x_LatencyClass: 'scheduled',
    BilledCost: '',
  });
});

/** By hand: a price of at most 15 places as a whole number of its last place, times a quantity. */
function exactly(price = '', quantity = ''): string {
  const [whole = '', fraction = ''] = price.split('.');
  const product = String(BigInt(whole + fraction.padEnd(15, '0')) * BigInt(quantity)).padStart(16, '0');
  return `${product.slice(0, -15)}.${product.slice(-15)}`.replace(/\.?0+$/, '');
}

it.each([
  // As binary numbers they make 0.30000000000000004, 0.000013000000000000001 and 1.1500000000000001.
  [0.1, 3, '0.3'],
  [0.0000013, 10, '0.000013'],
  [1.15, 1, '1.15'],
  [1.5e-7, 2_000_000, '0.3'],
  [2.5e-7, 9_007_199_254_740_991, '2251799813.68524775'],
  [0.000003, 0, '0'],
  [2, 30, '60'],
])('%d USD x %d is %s, without the noise of binary numbers', (price, count, cost) => {
  expect(exactCost(price, count)).toBe(cost);
});

it('price x quantity is the cost to the last digit, and the rows add up to what is paid in the log', () => {
  const priced = rows.filter(({ ListUnitPrice }) => ListUnitPrice !== '');
  expect(priced.length).toBeGreaterThan(4);
  for (const row of priced) {
    expect(row.ListCost).toBe(exactly(row.ListUnitPrice, row.PricingQuantity));
    expect(row.ContractedCost).toBe(exactly(row.ContractedUnitPrice, row.PricingQuantity));
  }
  expect(microsOf(rows)).toBe(Math.round((report.totals.paid.inLog ?? 0) * 100) * 10_000);
});

it('has a row for each day that the log tells, and one of all days for the rest, which add up to the cent', async () => {
  const first = Date.UTC(2025, 8, 1) / 86_400_000;
  const days = [0, 1, 2].map((day) => first + day);
  const byDay = await rowsOf(report, [
    ['tickets', timesOf('day', days, [7, 0, 99_999_993])],
    // Hours of two days; workloads that the report does not have are of an audit that was sorted anew.
    ['enrich', timesOf('hour', [first * 24, first * 24 + 23, first * 24 + 24], [1, 2, 209_999_997])],
    ['gone', null],
  ]);
  const output = (id: string) =>
    byDay
      .filter(({ x_WorkloadId, SkuMeter }) => x_WorkloadId === id && SkuMeter === 'Output Tokens')
      .map((row) => [row.ChargePeriodStart?.slice(0, 10), row.ChargePeriodEnd?.slice(0, 10), row.PricingQuantity]);
  expect(output('tickets')).toEqual([
    ['2025-09-01', '2025-09-02', '7'],
    ['2025-09-03', '2025-09-04', '99999993'],
    ['2025-09-01', '2025-09-15', '110000000'],
  ]);
  expect(output('enrich')).toEqual([
    ['2025-09-01', '2025-09-02', '3'],
    ['2025-09-02', '2025-09-03', '209999997'],
  ]);
  expect(new Set(byDay.map(({ x_WorkloadId }) => x_WorkloadId))).toEqual(new Set(['tickets', 'enrich', 'house']));
  expect(microsOf(byDay)).toBe(Math.round((report.totals.paid.inLog ?? 0) * 100) * 10_000);
  expect(byDay.filter(({ EffectiveCost }) => /\.\d{3}/.test(EffectiveCost ?? '')).length).toBeGreaterThan(1);
});

it('a day of a sample stands for all its requests, and a sum in a dearer band keeps its day', () => {
  const charge = { type: 'output', tier: 'standard', region: null, list: null, contracted: null } as const;
  const sampled = { ...charge, over: 0, counted: 10, tokens: 100 };
  const byDay = chargesByDay([sampled], timesOf('day', [5, 6], [3, 4]), () => 0);
  expect(byDay.map(({ day, tokens }) => [day, tokens])).toEqual([
    [5, 30],
    [6, 40],
    [null, 30],
  ]);
  const dearer = [
    { ...charge, over: 0, counted: 1, tokens: 1 },
    { ...charge, over: 200_000, counted: 6, tokens: 6 },
  ];
  const moved = chargesByDay(dearer, timesOf('day', [5, 6], [3, 4]), (over) => over);
  const sum = (of: typeof moved) => of.reduce((all, { tokens }) => all + tokens, 0);
  expect(dearer.map(({ over }) => sum(moved.filter(({ charge: { over: own } }) => own === over)))).toEqual([1, 6]);
  expect(moved.every(({ day }) => day !== null)).toBe(true);
});

it('leaves costs empty where no rate is known, keeps the tokens, and saves nothing as usage', () => {
  const house = rows.filter(({ x_WorkloadId }) => x_WorkloadId === 'house');
  expect(house.length).toBeGreaterThan(0);
  for (const row of house) {
    expect(row).toMatchObject({ EffectiveCost: '', ListCost: '', PricingQuantity: '', ConsumedQuantity: '' });
    expect(Number(row.x_ConsumedTokens)).toBeGreaterThan(0);
  }
  expect(
    rows.filter(({ ChargeCategory, EffectiveCost }) => ChargeCategory !== 'Usage' || Number(EffectiveCost) < 0),
  ).toEqual([]);
});

it('has the owner and the cost centre of a workload in columns of our own, and no note', async () => {
  const workloads = report.workloads.map((workload) =>
    workload.id === 'enrich' ? { ...workload, owner: 'Mail', costCentre: '4711', note: 'Ask Ben' } : workload,
  );
  const owned = await rowsOf({ ...report, workloads });
  expect(JSON.stringify(owned)).not.toContain('Ask Ben');
  const of = (id: string) => owned.find(({ x_WorkloadId }) => x_WorkloadId === id);
  expect(of('enrich')).toMatchObject({ x_Owner: 'Mail', x_CostCentre: '4711' });
  expect(of('house')).toMatchObject({ x_Owner: '', x_CostCentre: '' });
});

it('is nothing for a list of workflows', async () => expect(focusCsv(await listedReport(), undefined)).toBeNull());

it.each([
  [2e-7, '0.0000002'],
  [1.25e-7, '0.000000125'],
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
  [236.22, '236.22'],
  [0, '0'],
])('%d is written %s', (value, text) => {
  expect(plainDecimal(value)).toBe(text);
  expect(Number(text)).toBe(value);
});

it('the README says each deviation', () => {
  const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
  const missing = FOCUS_DEVIATIONS.filter((says, at) => !readme.includes(`${at + 1}. ${says}`));
  expect(missing).toEqual([]);
});
