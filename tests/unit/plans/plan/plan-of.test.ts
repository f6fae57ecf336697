import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sumUsd } from '../../../../lib/cost/money';
import { workloadCost } from '../../../../lib/cost/net/workload-cost';
import { inputInWay } from '../../../../lib/cost/same-work';
import { DEFAULT_OPTIONS, type Plan, type PlanEntry, type PlanOptions } from '../../../../lib/plans/plan/plan';
import { planOf } from '../../../../lib/plans/plan/plan-of';
import { planSchema } from '../../../../lib/plans/plan/plan-schema';
import { planTable } from '../../../../lib/plans/plan/plan-tables';
import { assumptionsOf } from '../../../../lib/reports/assumptions-of';
import { inputOfReported } from '../../../../lib/reports/cost-basis';
import { classActedOn } from '../../../../lib/reports/held';
import { moneyOf } from '../../../../lib/reports/ran-once';
import type { Report } from '../../../../lib/reports/report';
import { listedReport, nightlyReport } from '../../exports/nightly-report';
import { anyReport } from '../../scenarios/any-report';

const NEVER_BATCH = new Set(['real-time', 'near-real-time']);

/** The recommended moves and all others, so that every kind of work is planned. */
function planAll(report: Report, options: Partial<PlanOptions> = {}): Plan {
  return planOf(report, { ...DEFAULT_OPTIONS, add: report.workloads.map(({ id }) => id), ...options }, null, []);
}

describe('the estimate of a plan', () => {
  it('is the cost model of the audit, to the cent', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyReport, ({ report }) => {
        const assumptions = assumptionsOf(report);
        for (const { id, way, estimate } of planAll(report).entries) {
          const workload = report.workloads.find((one) => one.id === id);
          const sold = workload?.ways.find((one) => one.way === way);
          const input = workload && inputOfReported(workload, report.rates);
          if (!estimate || !workload || !sold || !input) continue;
          const rates = sold.rates.flatMap((at) => report.rates?.[at] ?? []);
          const cost = workloadCost(inputInWay(input, { ...sold, rates }), assumptions);
          const { sync, net } = cost;
          if (sync === null || net === null || cost.batch === null || cost.overhead === null) return;
          expect(estimate.sync).toBe(moneyOf(workload).sync);
          expect(estimate.sync).toBe(sync);
          expect(estimate.saves).toEqual(net);
          expect(estimate.cost).toEqual({
            low: sumUsd([sync, -net.high]),
            base: sumUsd([cost.batch, ...Object.values(cost.overhead)]),
            high: sumUsd([sync, -net.low]),
          });
          const { reruns, fallbacks } = cost.overhead;
          expect(estimate.charged.base).toBe(sumUsd([cost.batch, reruns, fallbacks]));
          expect(estimate.charged.low).toBeLessThanOrEqual(estimate.charged.base);
          expect(estimate.charged.high).toBeGreaterThanOrEqual(estimate.charged.base);
          compared += 1;
        }
      }),
      { numRuns: 15 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it('says why what a workload adds to the saving is not the median of its own draws', () => {
    let said = 0;
    fc.assert(
      fc.property(anyReport, ({ report }) => {
        for (const { saving, estimate, sections } of planOf(report, DEFAULT_OPTIONS).entries) {
          if (saving === null || estimate === null) continue;
          const says = sections.find(({ key }) => key === 'estimate')?.says.join(' ') ?? '';
          expect(says.includes('is not the sum of their medians')).toBe(saving !== estimate.saves.median);
          said += saving === estimate.saves.median ? 0 : 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(said).toBeGreaterThan(0);
  });

  it('adds up to the defended figure', () => {
    fc.assert(
      fc.property(anyReport, ({ report }) => {
        const plan = planOf(report, DEFAULT_OPTIONS, null, []);
        expect(plan.defended).toEqual(report.totals.net);
        const total = planTable(plan).columns.find(({ key }) => key === 'saving')?.total;
        if (plan.entries.length > 0) expect(total).toBe(report.totals.net.median);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a plan', () => {
  it('never sends chains, or what is needed within minutes, by batch, and fits its schema', () => {
    fc.assert(
      fc.property(anyReport, ({ report }) => {
        const plan = planAll(report);
        expect(plan.entries).toHaveLength(report.workloads.length);
        for (const { id, how, added } of plan.entries) {
          const workload = report.workloads.find((one) => one.id === id) ?? expect.fail();
          const chain = workload.batch.blockers.some(({ code }) => code === 'dependent-calls');
          if (added && (chain || NEVER_BATCH.has(classActedOn(workload)))) expect(how).not.toBe('batch');
        }
        expect(planSchema.parse(plan)).toEqual(plan);
      }),
      { numRuns: 15 },
    );
  });

  it('keeps files below the limits and the share, and covers the run', () => {
    fc.assert(
      fc.property(
        anyReport,
        fc.constantFrom(0.01, 0.1, 1),
        fc.constantFrom(0, 0.1, 0.5),
        ({ report }, share, margin) => {
          for (const { files, run, provider } of planAll(report, { chunkShare: share, margin }).entries) {
            if (files === null) continue;
            expect(files.perRun * files.records).toBeGreaterThanOrEqual(Math.floor(run.records));
            // Bedrock refuses jobs of under 100 records.
            const least = provider === 'bedrock' ? 100 : 1;
            expect(files.records).toBeLessThanOrEqual(Math.max(least, Math.ceil(run.records * share), 1));
            if (provider === 'openai') expect(files.records).toBeLessThanOrEqual(50_000 * (1 - margin));
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the plan of a nightly job', () => {
  let report: Report;
  let plan: Plan;
  let entry: PlanEntry;
  const figureOf = (one: PlanEntry, section: string, label: string) =>
    one.sections.find(({ key }) => key === section)?.figures.find((figure) => figure.label === label);

  beforeAll(async () => {
    report = await nightlyReport();
    plan = planOf(report, DEFAULT_OPTIONS);
    entry = plan.entries.find(({ provider }) => provider === 'openai') ?? expect.fail();
  });

  it('says each part, and of each number where it comes from', () => {
    expect(entry.sections.map(({ key }) => key)).toEqual([
      ...['shape', 'run', 'files', 'cap', 'submit', 'estimate', 'retry', 'publish'],
      ...['retention', 'effort', 'verify', 'monitor', 'rollback'],
    ]);
    const figures = entry.sections.flatMap((section) => section.figures);
    for (const figure of figures) {
      if (figure.from === 'assumption' || figure.from === 'provider') expect(figure.source, figure.label).toBeTruthy();
    }
    expect(figureOf(entry, 'files', 'Requests a file')).toMatchObject({ value: 50_000, from: 'provider' });
    expect(figureOf(entry, 'files', 'Files at a time')).toMatchObject({ value: null, source: 'No source says.' });
    expect(entry).toMatchObject({ how: 'batch', replay: null, noReplay: 'The arrivals were not read for this plan.' });
  });

  it('works the time of submission back from the deadline', () => {
    // 95% of the jobs of OpenAI are assumed to be done within 12 hours, and its runs are 4 days apart.
    expect(entry.submit).toMatchObject({ deadlineHours: 96, deadlineAssumed: true, latestHours: 84, everyHours: 24 });
    const within = (deadlineHours: number) =>
      planOf(report, { ...DEFAULT_OPTIONS, deadlineHours }, null, []).entries.find(({ id }) => id === entry.id)?.submit;
    expect(within(48)).toMatchObject({ deadlineAssumed: false, latestHours: 36, everyHours: 24 });
    expect(within(24)).toMatchObject({ latestHours: 12, everyHours: 12 });
    expect(within(16)).toMatchObject({ latestHours: 4, everyHours: 4 });
    expect(within(8)?.latestHours).toBe(-4);
  });

  it('sends a sample that shows the assumed share of invalid outputs', () => {
    // (1 - 0.01)^299 is the first under 0.05.
    expect(figureOf(entry, 'verify', 'Records of the sample')?.value).toBe(299);
    expect(0.99 ** 299).toBeLessThan(0.05);
    expect(0.99 ** 298).toBeGreaterThan(0.05);
  });

  it('splits a run that may cost more than the cap, or refuses it', () => {
    const high = entry.estimate?.chargedPerRun.high ?? 0;
    const capped = (capUsd: number) =>
      planOf(report, { ...DEFAULT_OPTIONS, capUsd }, null, []).entries.find(({ id }) => id === entry.id)?.capSplits;
    expect(capped(high)).toBe(1);
    expect(capped(high / 2.5)).toBe(3);
    expect(capped(high / (entry.run.records * 2))).toBe(0);
  });

  it('is the same for the same report', () => {
    expect(planOf(report, DEFAULT_OPTIONS)).toEqual(plan);
  });

  it('replays arrivals of a sample as if all were there', () => {
    const starts = { byId: { [entry.id]: { slots: [6_000_000, 6_000_001], starts: [10, 5] } } };
    const half = { ...report, source: { ...report.source, sampleRate: 0.5 } };
    const replayed = (one: Report) =>
      planOf(one, DEFAULT_OPTIONS, starts).entries.find(({ id }) => id === entry.id)?.replay;
    expect(replayed(report)?.records).toBe(15);
    expect(replayed(half)?.records).toBe(30);
  });
});

it('says of a list of workflows why there is no replay, and plans it by its deadline', async () => {
  const report = await listedReport();
  const [entry] = planOf(report, DEFAULT_OPTIONS, { none: 'A list has no times.' }).entries;
  expect(entry).toMatchObject({
    ...{ name: 'Nightly summaries', replay: null, noReplay: 'A list has no times.' },
    submit: { deadlineHours: 24, deadlineAssumed: false },
  });
});
