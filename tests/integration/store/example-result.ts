import type { Intake } from '../../../lib/reports/intake';
import type { Report } from '../../../lib/reports/report';
import type { WorkloadRows } from '../../../lib/store/audits/stored-workloads';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';

const split = { moved: 0, kept: 0, ineligible: 0, undecided: 0, unpriced: 0, total: 0 };
const net = { low: -1.5, base: 0, median: 0.5, high: 2.25, loss: 0.4 };
const nothing = { low: 0, base: 0, high: 0 };

/** The report of a log without workloads, with `rows` rows to tell it from others. */
export function exampleReport(rows: number): Report {
  return {
    schemaVersion: 1,
    source: {
      format: 'csv',
      files: [],
      bytes: 0,
      rows,
      accepted: 0,
      rejected: rows,
      duplicates: 0,
      from: null,
      to: null,
      days: null,
      sampleRate: 1,
      rejects: [],
    },
    catalogue: { version: '1', checkedOn: '2026-11-21' },
    rule: { leastChance: 0.8, paybackMonths: 12, missedShare: 0.05 },
    workloads: [],
    providers: [],
    totals: {
      monthlyCurrent: 0,
      monthlyProjected: 0,
      paid: { invoice: 0, estimate: 0, unknown: 0, computed: 0, ownPrices: 0, inLog: null, inYear: 0 },
      net,
      firstYear: { low: -18, median: 6, high: 27 },
      moves: [],
      ceiling: {
        ...{ usd: 0.5, kept: 0, blocked: 0, undecided: 0, notWorthIt: 0, aroundMoved: 0, saving: 0.5, unknown: 0 },
      },
      migration: { oneOff: nothing, paybackMonths: nothing },
      eligibleShare: { requests: 0, spend: 0 },
      accounting: { requests: split, tokens: split, usd: split },
    },
    warnings: [],
  };
}

/** The profile of a workload without time stamps. */
export function exampleProfile(id: string): WorkloadProfile {
  const tokens = { input: 10, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 5 };
  return {
    id,
    name: `workload ${id}`,
    key: {
      application: null,
      route: null,
      keyName: null,
      tags: null,
      operation: null,
      provider: null,
      model: null,
      serviceTier: null,
    },
    requests: 1,
    uncountedBatches: 0,
    batchHabits: null,
    errors: 0,
    tokens,
    bands: [{ over: 0, requests: 1, tokens }],
    billed: { requests: 0, usd: 0 },
    meanBytes: { input: null, output: null },
    arrivals: null,
    streamed: { known: 0, yes: 0 },
    medianLatencyMs: null,
    medianFirstTokenMs: null,
    inputLength: { mean: 10, cv: 0 },
    outputLength: { mean: 5, cv: 0 },
    endUsers: null,
    sessions: null,
    keys: null,
    prompts: null,
    histograms: null,
    sessionShape: null,
    followUps: null,
    concurrency: null,
    retries: null,
    bandsAtMost: null,
    tokenTimes: null,
    uncounted: null,
    thinking: null,
    doubted: null,
    usersElsewhere: null,
    addresses: null,
    origins: null,
    clients: null,
    cancelled: null,
    structured: null,
    severalTurns: null,
  };
}

/** What a log of workloads with these ids took in, and its report, which is told from others by `rows`. */
export function exampleAudit(
  rows: number,
  ...ids: string[]
): [{ intake: Intake; workloads: WorkloadRows }, () => Report] {
  const report = exampleReport(rows);
  return [
    {
      intake: { source: report.source, notes: [] },
      workloads: async function* workloads() {
        for (const id of ids) yield { id, profile: JSON.stringify(exampleProfile(id)) };
      },
    },
    () => report,
  ];
}
