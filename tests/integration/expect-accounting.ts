import { expect } from 'vitest';
import type { Report } from '../../lib/reports/report';

const PARTS = ['moved', 'kept', 'ineligible', 'undecided', 'unpriced'] as const;
const cents = (usd: number): number => Math.round(usd * 100);

/** Checks that a report adds up: requests and tokens exactly, USD to the cent, in the accounting and over the workloads. */
export function expectAccountingAddsUp(report: Report): void {
  const { requests, tokens, usd, uncountedBatches } = report.totals.accounting;
  for (const split of [requests, tokens, ...(uncountedBatches === undefined ? [] : [uncountedBatches])]) {
    expect(PARTS.reduce((sum, part) => sum + split[part], 0)).toBe(split.total);
  }
  expect(PARTS.reduce((sum, part) => sum + cents(usd[part]), 0)).toBe(cents(usd.total));
  expect(cents(usd.total)).toBe(cents(report.totals.monthlyCurrent));

  for (const part of PARTS) {
    const workloads = report.workloads.filter((workload) => workload.outcome === part);
    const sum = (of: (workload: (typeof workloads)[number]) => number) =>
      workloads.reduce((all, one) => all + of(one), 0);
    expect(sum((workload) => workload.requests)).toBe(requests[part]);
    expect(sum((workload) => workload.uncountedBatches ?? 0)).toBe(uncountedBatches?.[part] ?? 0);
    expect(sum((workload) => workload.inputTokens + workload.outputTokens)).toBe(tokens[part]);
    expect(sum((workload) => cents(workload.monthly.current ?? 0))).toBe(cents(usd[part]));
  }

  // What ran once is in its own column, and nothing of it in a month.
  const once = report.workloads.filter((workload) => workload.once !== undefined);
  expect(report.totals.once?.workloads ?? 0).toBe(once.length);
  for (const part of PARTS) {
    const own = once.filter((workload) => workload.outcome === part);
    expect(own.reduce((all, one) => all + cents(one.once?.current ?? 0), 0)).toBe(
      cents(report.totals.once?.usd[part] ?? 0),
    );
  }
  const onceUsd = report.totals.once?.usd;
  expect(PARTS.reduce((sum, part) => sum + cents(onceUsd?.[part] ?? 0), 0)).toBe(cents(onceUsd?.total ?? 0));
  for (const { monthly } of once) expect([0, null]).toContain(monthly.current);

  const { rows, accepted, rejected, duplicates, rejects } = report.source;
  expect(accepted + rejected + duplicates).toBe(rows);
  expect(rejects.reduce((sum, reject) => sum + reject.count, 0)).toBe(rejected);
}

/** Checks that each workload's net is what is left of the two bills and the overhead, to the cent. */
export function expectNetFollowsFromItsParts(report: Report): void {
  for (const { monthly } of report.workloads) {
    if (monthly.sync === null || monthly.batch === null || monthly.overhead === null || monthly.net === null) continue;
    const overhead = Object.values(monthly.overhead).reduce((sum, part) => sum + cents(part), 0);
    expect(cents(monthly.net.base)).toBe(cents(monthly.sync) - cents(monthly.batch) - overhead);
    expect(monthly.net.low).toBeLessThanOrEqual(monthly.net.base);
    expect(monthly.net.high).toBeGreaterThanOrEqual(monthly.net.base);
  }
}
