import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf } from '../../../lib/assessment/again/priced-again';
import { sumUsd } from '../../../lib/cost/money';
import { auditedOf } from '../../../lib/scenarios/audited';
import { diffOf } from '../../../lib/scenarios/diff/diff';
import { type Side, type SideWorkload, sideOf } from '../../../lib/scenarios/diff/side';
import { AS_ASSESSED } from '../../../lib/scenarios/scenario';
import { anyReport } from './any-report';
import { anyScenario } from './any-scenario';

const RUNS = { numRuns: 8 };

const anySide = fc
  .tuple(anyReport, anyScenario)
  .map(([{ report, own }, scenario]) => sideOf(auditedOf(basesOf(report), own), scenario));

describe('a difference', () => {
  it('has causes that add up to the change to the cent, of each workload and in all', () => {
    fc.assert(
      fc.property(anySide, anySide, (from, to) => {
        const { spend, saving, workloads } = diffOf(from, to);
        for (const changed of [spend, saving, ...workloads.flatMap((one) => [one.spend, one.saving])]) {
          expect(sumUsd([changed.from, ...Object.values(changed.by)])).toBe(changed.to);
        }
        expect(sumUsd(workloads.flatMap((one) => [one.spend.to, -one.spend.from]))).toBe(
          sumUsd([spend.to, -spend.from]),
        );
      }),
      RUNS,
    );
  });

  it('turned around is the same with other signs of what was added, is gone and differs', () => {
    fc.assert(
      fc.property(anySide, anySide, (from, to) => {
        const [there, back] = [diffOf(from, to), diffOf(to, from)];
        expect(back.unchanged).toBe(there.unchanged);
        expect(back.spend.by.added).toBe(sumUsd([-there.spend.by.gone]));
        expect(back.workloads.length).toBe(there.workloads.length);
      }),
      RUNS,
    );
  });

  it('of a side and itself is empty, and names what has no price all the same', () => {
    fc.assert(
      fc.property(anySide, (side) => {
        const { workloads, unchanged, unpriced, spend } = diffOf(side, side);
        expect(workloads).toEqual([]);
        expect(unchanged).toBe(side.workloads.length);
        expect(spend.from).toBe(spend.to);
        expect(unpriced.length).toBe(side.workloads.filter(({ priced }) => !priced).length);
      }),
      RUNS,
    );
  });

  it('says of a scenario what it changes: volume, price by a discount, and ways', () => {
    fc.assert(
      fc.property(anyReport, ({ report, own }) => {
        const audited = auditedOf(basesOf(report), own);
        const before = sideOf(audited, AS_ASSESSED);
        const { by: ofVolume } = diffOf(before, sideOf(audited, { ...AS_ASSESSED, volume: 2 })).spend;
        expect([ofVolume.price, ofVolume.model, ofVolume.added, ofVolume.gone]).toEqual([0, 0, 0, 0]);
        const { by: ofPrice } = diffOf(before, sideOf(audited, { ...AS_ASSESSED, discounts: { openai: 0.5 } })).spend;
        expect([ofPrice.volume, ofPrice.mix, ofPrice.model]).toEqual([0, 0, 0]);
        const { spend, saving } = diffOf(before, sideOf(audited, { ...AS_ASSESSED, moving: 'nothing' }));
        expect(spend.from).toBe(spend.to);
        expect(saving).toMatchObject({ to: 0, by: { way: sumUsd([-saving.from]), class: 0 } });
      }),
      RUNS,
    );
  });
});

describe('the workloads of two sides', () => {
  it('are matched where only the model changed, which is no workload that came and one that went', () => {
    const { workloads } = diffOf(side(named('a-1', 'digest', 'gpt-4o')), side(named('b-7', 'digest', 'gpt-5-mini')));
    expect(workloads).toMatchObject([{ change: 'changed', from: { model: 'gpt-4o' }, to: { model: 'gpt-5-mini' } }]);
  });

  it('are not matched by a name that two of them have', () => {
    const { workloads } = diffOf(
      side(named('a-1', 'digest', 'gpt-4o'), named('a-2', 'digest', 'gpt-4.1')),
      side(named('b-1', 'digest', 'gpt-5-mini')),
    );
    expect(workloads.map(({ change }) => change).sort()).toEqual(['added', 'gone', 'gone']);
  });
});

function side(...workloads: SideWorkload[]): Side {
  return { workloads, once: 0 };
}

function named(id: string, name: string, model: string): SideWorkload {
  return {
    ...{ id, name, model, application: 'news', route: null, provider: 'openai', latencyClass: 'scheduled', way: null },
    ...{ spend: 100, saving: 0, priced: true, input: null },
  };
}
