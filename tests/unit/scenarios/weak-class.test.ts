import { describe, expect, it } from 'vitest';
import { basesOf } from '../../../lib/assessment/again/priced-again';
import { classActedOn, taggedAs } from '../../../lib/reports/held';
import { richCell } from '../../../lib/reports/tables/table';
import { auditedOf } from '../../../lib/scenarios/audited';
import { diffOf } from '../../../lib/scenarios/diff/diff';
import { sideOf, sideOfReport } from '../../../lib/scenarios/diff/side';
import { outcomeOf } from '../../../lib/scenarios/outcome';
import { AS_ASSESSED, MOVING, type Scenario } from '../../../lib/scenarios/scenario';
import { changesTable } from '../../../lib/scenarios/tables/diff-tables';
import { differingOf, differingTable } from '../../../lib/scenarios/tables/differing-table';
import { type DrawnWorkload, reportOf } from './any-report';

const OF_GPT: DrawnWorkload = {
  ...{ key: { provider: 'openai', model: 'gpt-4o' }, latencyClass: null, deadlineHours: null, billed: null },
  ...{ requests: 100, input: 4e9, cachedShare: 0, output: 1e8 },
};
/** Weak, weak without a price, undecided and set by a person. */
const report = reportOf(
  [
    OF_GPT,
    { ...OF_GPT, key: { provider: 'nobody', model: 'house-model' } },
    { ...OF_GPT, requests: 14_000 },
    { ...OF_GPT, latencyClass: 'scheduled' },
  ],
  [],
);
const audited = auditedOf(basesOf(report), []);
const scenario = (changes: Partial<Scenario>): Scenario => ({ ...AS_ASSESSED, ...changes });
const WEAK = { latencyClass: 'real-time', held: true };
const SET = { latencyClass: 'real-time', held: false };

describe('a weak class in a scenario', () => {
  it('is said as the report says it, and does not move with all work but real-time, as undecided work does', () => {
    expect(report.workloads.map(taggedAs)).toEqual([
      WEAK,
      WEAK,
      { latencyClass: 'undecided', held: true },
      { latencyClass: 'scheduled', held: false },
    ]);
    for (const moving of MOVING) {
      const { workloads } = outcomeOf(audited, scenario({ moving, volume: 2 }));
      expect(workloads.map(({ latencyClass, held }) => ({ latencyClass, held }))).toEqual(
        report.workloads.map(taggedAs),
      );
      const undecided = moving === 'cheapest-way' ? 'batch' : null;
      expect(workloads.slice(0, 3).map(({ way }) => way)).toEqual([null, null, undecided]);
    }
  });

  it('is no longer weak where the scenario sets it, and the table says both', () => {
    const set = scenario({ classes: { 'w-0': 'real-time' } });
    const outcomes = [AS_ASSESSED, set].map((one) => outcomeOf(audited, one));
    expect(outcomes[1]?.workloads[0]).toMatchObject(SET);
    const { rows, columns } = differingTable(['As assessed', 'Set'], differingOf(outcomes));
    expect(rows.map((row) => columns.slice(1).map(({ value }) => richCell(value(row)).note))).toEqual([
      ['stays, real-time (weak)', 'stays, real-time'],
    ]);
  });
});

describe('a weak class in a difference', () => {
  const today = sideOfReport(report);

  it('is said on both sides, and is a change of class where it is settled', () => {
    for (const [latencyClass, says] of [
      ['real-time', 'real-time (weak) → real-time'],
      ['scheduled', 'real-time (weak) → scheduled; stays → moves by batch'],
    ] as const) {
      const diff = diffOf(today, sideOf(audited, scenario({ classes: { 'w-0': latencyClass } })));
      expect(diff.workloads).toMatchObject([{ from: WEAK, to: { latencyClass, held: false } }]);
      expect(changesTable(diff, 10).rows[0]?.what).toMatch(new RegExp(`^${says.replace(/[()]/g, '\\$&')}`));
      expect(diff.saving.by).toEqual({ ...diff.saving.by, class: diff.workloads[0]?.saving.to, way: 0, terms: 0 });
    }
  });

  it('is a change of class where the same class is sure now, and what that saves is by the class', () => {
    const moved = outcomeOf(audited, scenario({ classes: { 'w-0': 'scheduled' } }));
    const [surely] = sideOf(audited, scenario({ classes: { 'w-0': 'scheduled' } }), moved).workloads;
    const weakly = surely && { ...surely, held: true, way: null, saving: 0, alone: 0 };
    if (surely === undefined || weakly === undefined) throw new Error('there is one');
    const diff = diffOf({ workloads: [weakly], once: 0 }, { workloads: [surely], once: 0 });
    expect(diff.saving).toMatchObject({ from: 0, to: surely.saving, by: { class: surely.saving, way: 0 } });
    expect(surely.saving).toBeGreaterThan(0);
    expect(changesTable(diff, 10).rows[0]?.what).toMatch(/^scheduled \(weak\) → scheduled; stays → /);
  });

  it('is what money follows in neither', () => {
    expect(report.workloads.slice(0, 3).map(classActedOn)).toEqual(['undecided', 'undecided', 'undecided']);
    expect(today.workloads.slice(0, 3).map(({ way, saving }) => [way, saving])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
  });
});
