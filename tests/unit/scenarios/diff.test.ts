import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf } from '../../../lib/assessment/again/priced-again';
import { sumUsd } from '../../../lib/cost/money';
import { auditedOf } from '../../../lib/scenarios/audited';
import { diffOf } from '../../../lib/scenarios/diff/diff';
import { type Side, type SideWorkload, sideOf, sideOfReport } from '../../../lib/scenarios/diff/side';
import { AS_ASSESSED } from '../../../lib/scenarios/scenario';
import { diffSays } from '../../../lib/scenarios/tables/diff-says';
import { changesTable, diffSteps } from '../../../lib/scenarios/tables/diff-tables';
import { anyReport } from './any-report';
import { anyScenario } from './any-scenario';

const RUNS = { numRuns: 8 };

const anySide = fc
  .tuple(anyReport, anyScenario)
  .map(([{ report, own }, scenario]) => sideOf(auditedOf(basesOf(report), own), scenario));

describe('an audit as it was assessed', () => {
  it('is the same by its report as priced again by the empty scenario', () => {
    fc.assert(
      fc.property(anyReport, ({ report, own }) => {
        expect(sideOfReport(report)).toEqual(sideOf(auditedOf(basesOf(report), own), AS_ASSESSED));
      }),
      RUNS,
    );
  });
});

describe('a difference', () => {
  it('has causes and rows that add up to the change to the cent, of each workload and in all', () => {
    fc.assert(
      fc.property(anySide, anySide, fc.integer({ min: 0, max: 4 }), (from, to, most) => {
        const diff = diffOf(from, to);
        const { spend, saving, workloads } = diff;
        for (const changed of [spend, saving, ...workloads.flatMap((one) => [one.spend, one.saving])]) {
          expect(sumUsd([changed.from ?? 0, ...Object.values(changed.by)])).toBe(changed.to ?? 0);
        }
        expect(sumUsd(workloads.flatMap((one) => [one.spend.to ?? 0, -(one.spend.from ?? 0)]))).toBe(
          sumUsd([spend.to, -spend.from]),
        );
        // Also the rows of a table that has no room for all of them.
        const { rows, columns } = changesTable(diff, most);
        const saved = sumUsd([saving.to, -saving.from]);
        expect(sumUsd(rows.map((row) => row.saving))).toBe(saved);
        expect(sumUsd(rows.map(({ after }) => after ?? 0))).toBe(sumUsd([spend.to, -spend.from, -saved]));
        const steps = diffSteps(diff, { from: 'Before', to: 'After' });
        expect(steps.at(-2)?.to).toBe(steps.at(-1)?.usd);
        expect(columns.at(-1)?.total).toBe(sumUsd([spend.to, -spend.from, -saved]));
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

describe('workloads that moved before and after', () => {
  const moving = (id: string, saving: number, more: Partial<SideWorkload> = {}): SideWorkload => ({
    ...named(id, id, 'gpt-4o'),
    ...{ way: 'batch', saving, alone: 40 },
    ...more,
  });
  const before = side(moving('a', 39.98), moving('b', 39.99), moving('c', 40), moving('d', 40));
  const diff = diffOf(
    before,
    side(moving('a', 40.01), moving('b', 40.03), moving('c', 40), moving('d', 50, { alone: 50 })),
  );

  it('are in one row where only their share of the joint saving is another one', () => {
    expect(diff).toMatchObject({ sharing: { workloads: 2, from: 79.97, to: 80.04 }, unchanged: 1 });
    expect(changesTable(diff, 10).rows).toMatchObject([
      { name: 'd', kind: 'changed', saving: 10, what: 'saving by prices and overheads of the same way +$10.00' },
      { name: '2 workloads', kind: 'sharing', what: 'share of the joint saving', spend: 0, saving: 0.07, after: -0.07 },
    ]);
    expect(diff.saving.by).toMatchObject({ joint: 0.07, terms: 10 });
  });

  it('are told in sentences, the main cause with them', () => {
    expect(diffSays(diff)).toEqual({
      headline: 'The spend after moves falls by $10.07 a month, from $240.03 to $229.96.',
      why: ['Saving by moves: +$10.07, most by: prices and overheads of the same way.'],
    });
    expect(diffSays(diffOf(before, before))).toEqual({
      headline: 'The spend after moves stays at $240.03 a month.',
      why: [],
    });
  });

  it('say what they have no price for on either side', () => {
    const unpriced = diffOf(
      side(moving('a', 40)),
      side(moving('a', 40, { priced: false, spend: null, saving: 0, way: null })),
    );
    expect(unpriced.unpriced).toMatchObject([{ name: 'a', from: false, to: true }]);
    expect(changesTable(unpriced, 10).rows[0]?.what).toMatch(/^moves by .* → stays; priced → no price/);
  });

  it('have a cause of their own where only one side has a price, and the other side is unknown', () => {
    const none = { priced: false, spend: null, saving: 0, alone: 0, way: null };
    const [old, now] = [moving('a', 40), moving('a', 40, none)];
    const [lost, won] = [diffOf(side(old), side(now)), diffOf(side(now), side(old))];
    expect(lost.spend).toMatchObject({ from: 100, to: 0, by: { unpriced: -100, priced: 0, other: 0 } });
    expect(lost.saving).toMatchObject({ from: 40, to: 0, by: { unpriced: -40, way: 0 } });
    expect(lost.workloads[0]?.spend).toMatchObject({ from: 100, to: null });
    expect(won.spend.by).toMatchObject({ priced: 100, unpriced: 0 });
    expect(won.workloads[0]?.spend).toMatchObject({ from: null, to: 100 });
    expect(changesTable(lost, 10).rows).toMatchObject([
      { kind: 'one-sided', from: 100, to: null, spend: -100, after: -60 },
    ]);
    expect(diffSays(lost).why.at(-1)).toMatch(/^1 workload became unpriced: \$100\.00 before, unknown now\./);
    expect(diffSays(won).why.at(-1)).toMatch(/^1 workload became priced: unknown before, \$100\.00 now\./);
  });

  it('are shown as unknown where no side has a price', () => {
    const none = { priced: false, spend: null, saving: 0, alone: 0, way: null };
    const diff = diffOf(
      side(moving('a', 0, none)),
      side(moving('a', 0, { ...none, model: 'gpt-4.1' }), moving('b', 0, none)),
    );
    expect(changesTable(diff, 10).rows).toMatchObject([
      { kind: 'changed', from: null, to: null, spend: null, after: null },
      { kind: 'added', from: 'none', to: null, spend: null, after: null },
    ]);
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
    ...{ held: false, spend: 100, saving: 0, alone: 0, priced: true, input: null },
  };
}
