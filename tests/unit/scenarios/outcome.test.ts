import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf } from '../../../lib/assessment/again/priced-again';
import { FEW_DRAWS } from '../../../lib/cost/assumptions/assumptions';
import type { OwnAssumption } from '../../../lib/cost/assumptions/own';
import { sumUsd } from '../../../lib/cost/money';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import type { Report } from '../../../lib/reports/report';
import { auditedOf } from '../../../lib/scenarios/audited';
import { lookUpModels } from '../../../lib/scenarios/models/look-up-models';
import { isExact, outcomeOf, sensitivityOf } from '../../../lib/scenarios/outcome';
import { AS_ASSESSED, type Scenario } from '../../../lib/scenarios/scenario';
import { NOW } from '../../fixtures/in-context';
import { anyReport, type DrawnWorkload, reportOf } from './any-report';
import { ALL_MODELS, anyScenario } from './any-scenario';

const RUNS = { numRuns: 8 };
/** With all that `anyScenario` may ask of models. */
const audited = ({ report, own }: { report: Report; own: OwnAssumption[] }) =>
  auditedOf(basesOf(report), own, lookUpModels(catalogue, report.workloads, ALL_MODELS, NOW));

describe('the outcome of a scenario', () => {
  it('is the report to the cent where nothing is changed', () => {
    fc.assert(
      fc.property(anyReport, (drawn) => {
        const asked = audited(drawn);
        const outcome = outcomeOf(asked, AS_ASSESSED);
        const { totals, workloads } = drawn.report;
        expect(outcome.net).toEqual(totals.net);
        expect(outcome.moves).toEqual(totals.moves);
        expect(outcome.migration).toEqual(totals.migration);
        expect(outcome.firstYear).toEqual(totals.firstYear);
        expect(sensitivityOf(asked, AS_ASSESSED)).toEqual(totals.sensitivity);
        expect(outcome).toMatchObject({ before: totals.monthlyCurrent, after: totals.monthlyProjected, repriced: 0 });
        expect(outcome.movedShare).toBe(totals.eligibleShare.spend);
        for (const [at, { id, way, saving, once }] of workloads.entries()) {
          expect(outcome.workloads[at]).toMatchObject({ id, way, saving: saving ?? once?.saving ?? 0 });
        }
      }),
      RUNS,
    );
  });

  it('saves nothing and costs nothing where nothing moves', () => {
    fc.assert(
      fc.property(anyReport, (drawn) => {
        const { net, saving, migration, before, after } = outcomeOf(audited(drawn), {
          ...AS_ASSESSED,
          moving: 'nothing',
        });
        expect([net.median, saving.low, saving.median, saving.high, migration.oneOff.base]).toEqual([0, 0, 0, 0, 0]);
        expect(after).toBe(before);
      }),
      RUNS,
    );
  });

  it('adds up in every scenario: workloads to totals, before to after and saving', () => {
    fc.assert(
      fc.property(anyReport, anyScenario, (drawn, scenario) => {
        const outcome = outcomeOf(audited(drawn), scenario);
        const { before, after, replaced, repriced, shortfall, net, saving, moves, workloads } = outcome;
        const monthly = workloads.filter(({ once }) => !once);
        expect(sumUsd(monthly.map((one) => one.before ?? 0))).toBe(before);
        expect(sumUsd([before, -saving.median])).toBe(after);
        expect(sumUsd([replaced, repriced, net.median, -shortfall])).toBe(saving.median);
        expect(sumUsd(outcome.commitments.map((one) => one.shortfall))).toBe(shortfall);
        expect(sumUsd(monthly.flatMap((one) => [one.before ?? 0, -(one.there ?? 0)]))).toBe(replaced);
        expect(sumUsd(monthly.map((one) => one.saving))).toBe(net.median);
        expect(sumUsd(moves.map((one) => one.saving))).toBe(net.median);
        for (const { way, saving: part } of workloads) if (way === null) expect(part).toBe(0);
      }),
      RUNS,
    );
  });

  it('doubles what is paid with twice the volume, to the cent of each workload', () => {
    fc.assert(
      fc.property(anyReport, (drawn) => {
        const once = outcomeOf(audited(drawn), AS_ASSESSED);
        const twice = outcomeOf(audited(drawn), { ...AS_ASSESSED, volume: 2 });
        for (const [at, { before }] of once.workloads.entries()) {
          const other = twice.workloads[at]?.before ?? null;
          expect(other === null).toBe(before === null);
          expect(Math.abs((other ?? 0) - 2 * (before ?? 0))).toBeLessThan(0.0101);
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of its changes, nor on what was asked before', () => {
    fc.assert(
      fc.property(anyReport, anyScenario, anyScenario, (drawn, scenario, other) => {
        const asked = audited(drawn);
        const first = outcomeOf(asked, scenario);
        outcomeOf(asked, other);
        expect(outcomeOf(asked, reversed(scenario))).toEqual(first);
        expect(outcomeOf(audited(drawn), scenario)).toEqual(first);
      }),
      RUNS,
    );
  });

  it('is the same bits after any scenarios before it, with what was kept of them', () => {
    fc.assert(
      fc.property(anyReport, fc.array(anyScenario, { minLength: 2, maxLength: 6 }), (drawn, scenarios) => {
        const asked = audited(drawn);
        // The first one once more at the end, when others have been kept since.
        for (const scenario of [...scenarios, ...scenarios.slice(0, 1)]) {
          expect(outcomeOf(asked, scenario)).toStrictEqual(outcomeOf(audited(withNothingKept(drawn)), scenario));
        }
      }),
      RUNS,
    );
  });

  it('adds up with few draws too, has the same spend, and changes nothing of what all draws say', () => {
    fc.assert(
      fc.property(anyReport, anyScenario, (drawn, scenario) => {
        const asked = audited(drawn);
        const few = outcomeOf(asked, scenario, FEW_DRAWS);
        expect(isExact(asked, scenario)).toBe(false);
        const all = outcomeOf(asked, scenario);
        expect(isExact(asked, scenario)).toBe(true);
        expect(all).toStrictEqual(outcomeOf(audited(drawn), scenario));
        expect(few.before).toBe(all.before);
        expect(sumUsd([few.before, -few.saving.median])).toBe(few.after);
        expect(sumUsd(few.moves.map((one) => one.saving))).toBe(few.net.median);
        // What all draws said is told again.
        expect(outcomeOf(asked, scenario, FEW_DRAWS)).toBe(all);
      }),
      RUNS,
    );
  });

  it('has with few draws a median near that of all', () => {
    const workloads = Array.from({ length: 20 }, (_, at): DrawnWorkload => {
      const tokens = { input: 1e9 * (at + 1), cachedShare: 0.2, output: 1e8, requests: 10_000, billed: null };
      return {
        key: { provider: 'openai', model: 'gpt-4o' },
        latencyClass: 'scheduled',
        deadlineHours: null,
        ...tokens,
      };
    });
    const asked = audited({ report: reportOf(workloads, []), own: [] });
    const few = outcomeOf(asked, { ...AS_ASSESSED, volume: 2 }, FEW_DRAWS);
    const all = outcomeOf(asked, { ...AS_ASSESSED, volume: 2 });
    expect(all.counts.moved).toBeGreaterThan(0);
    expect(few.counts).toEqual(all.counts);
    expect(few.net.median).not.toBe(all.net.median);
    expect(Math.abs(few.net.median / all.net.median - 1)).toBeLessThan(0.02);
  });

  it('takes a discount off what is paid, and off what every way costs', () => {
    fc.assert(
      fc.property(anyReport, (drawn) => {
        const discounts = { openai: 0.5, anthropic: 0.5, vertex: 0.5, bedrock: 0.5 };
        const { before, repriced, workloads } = outcomeOf(audited(drawn), { ...AS_ASSESSED, discounts });
        expect(before).toBe(drawn.report.totals.monthlyCurrent);
        for (const one of workloads) {
          const share = one.provider !== null && one.provider in discounts ? 0.5 : 1;
          expect(Math.abs((one.current ?? 0) - share * (one.before ?? 0))).toBeLessThan(0.0101);
        }
        expect(repriced).toBe(sumUsd(workloads.flatMap((one) => [one.before ?? 0, -(one.current ?? 0)])));
      }),
      RUNS,
    );
  });

  it('takes names of a log for names, also those that every object has', () => {
    const names = ['constructor', 'toString', '__proto__'];
    const workloads = names.map((provider): DrawnWorkload => {
      const tokens = { input: 1_000_000, cachedShare: 0, output: 1000, requests: 10, billed: 'all' as const };
      return { key: { provider, model: 'hasOwnProperty' }, latencyClass: null, deadlineHours: null, ...tokens };
    });
    const report = reportOf(workloads, []);
    const { before, after, workloads: all } = outcomeOf(audited({ report, own: [] }), AS_ASSESSED);
    expect(before).toBeGreaterThan(0);
    expect([before, after]).toEqual([report.totals.monthlyCurrent, report.totals.monthlyCurrent]);
    expect(all.map(({ placed, way }) => [placed, way])).toEqual(names.map(() => [false, null]));
  });

  it('moves by a wished way whatever the rule says, and says where that is impossible', () => {
    fc.assert(
      fc.property(anyReport, (drawn) => {
        const wishes = Object.fromEntries(drawn.report.workloads.map(({ id }) => [id, 'batch' as const]));
        const { workloads } = outcomeOf(audited(drawn), { ...AS_ASSESSED, wishes });
        for (const { way, refused } of workloads) expect(way === 'batch').toBe(!refused);
        const house = workloads.filter(({ provider }) => provider === 'nobody');
        for (const one of house) expect(one).toMatchObject({ way: null, refused: true });
      }),
      RUNS,
    );
  });
});

/** The same report in objects of its own, and own assumptions too, of which no figure is kept. */
function withNothingKept(drawn: { report: Report; own: OwnAssumption[] }) {
  return structuredClone(drawn);
}

function reversed(scenario: Scenario): Scenario {
  const turned = <Value>(values: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(values).reverse()) as Record<string, Value>;
  return {
    ...scenario,
    wishes: turned(scenario.wishes),
    classes: turned(scenario.classes),
    assume: turned(scenario.assume),
    volumes: turned(scenario.volumes),
    discounts: turned(scenario.discounts),
  };
}
