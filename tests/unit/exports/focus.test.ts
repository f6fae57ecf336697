import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import { beforeAll, expect, it } from 'vitest';
import { sumUsd } from '../../../lib/cost/money';
import { FOCUS_DEVIATIONS } from '../../../lib/exports/focus/deviations';
import { focusCsv, plainDecimal } from '../../../lib/exports/focus/focus-csv';
import type { Report } from '../../../lib/reports/report';
import { listedReport, nightlyReport } from './nightly-report';

type Row = Record<string, string>;

let report: Report;
let rows: Row[];
beforeAll(async () => {
  report = await nightlyReport('=tickets');
  rows = papa.parse<Row>(String(focusCsv(report)).trimEnd(), { header: true }).data;
});

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

it('price x quantity is the cost to the last digit, and the rows add up to what is paid in the log', () => {
  const priced = rows.filter(({ ListUnitPrice }) => ListUnitPrice !== '');
  expect(priced.length).toBeGreaterThan(4);
  for (const row of priced) {
    expect(Number(row.ListUnitPrice) * Number(row.PricingQuantity)).toBe(Number(row.ListCost));
    expect(Number(row.ContractedUnitPrice) * Number(row.PricingQuantity)).toBe(Number(row.ContractedCost));
  }
  expect(sumUsd(rows.map(({ EffectiveCost }) => Number(EffectiveCost)))).toBe(report.totals.paid.inLog);
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
  const csv = String(focusCsv({ ...report, workloads }));
  expect(csv).not.toContain('Ask Ben');
  const of = (id: string) =>
    papa.parse<Row>(csv.trimEnd(), { header: true }).data.find(({ x_WorkloadId }) => x_WorkloadId === id);
  expect(of('enrich')).toMatchObject({ x_Owner: 'Mail', x_CostCentre: '4711' });
  expect(of('house')).toMatchObject({ x_Owner: '', x_CostCentre: '' });
});

it('is nothing for a list of workflows', async () => expect(focusCsv(await listedReport())).toBeNull());

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
