import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionsWith, type OwnAssumption } from '../../../../lib/cost/assumptions/own';
import { sumUsd } from '../../../../lib/cost/money';
import { realisedOf } from '../../../../lib/scenarios/realised/realised';
import { type MonthlyWork, monthOf } from './months';

const anyWork: fc.Arbitrary<MonthlyWork> = fc.record({
  route: fc.constantFrom('a', 'b', 'c'),
  tier: fc.constantFrom('batch', 'flex', 'priority', undefined),
  model: fc.constantFrom('gpt-4o', 'gpt-5-mini', 'house-model'),
  requests: fc.integer({ min: 1, max: 1_000_000 }),
  input: fc.integer({ min: 1, max: 20_000 }),
  cached: fc.integer({ min: 0, max: 20_000 }),
  output: fc.integer({ min: 0, max: 2000 }),
  billed: fc.constantFrom(undefined, 0, 12.34, 5000),
  waits: fc.boolean(),
}) as fc.Arbitrary<MonthlyWork>;

const anyMonth = fc.uniqueArray(anyWork, {
  minLength: 1,
  maxLength: 6,
  selector: ({ route, tier, model }) => `${route} ${tier} ${model}`,
});

const within = ({ cached = 0, ...work }: MonthlyWork): MonthlyWork => ({
  ...work,
  cached: Math.min(cached, work.input),
});

describe('what was realised', () => {
  it('is the forecast with its causes, and before less paid and overhead, to the cent; rows add up to the totals', () => {
    fc.assert(
      fc.property(anyMonth, anyMonth, (from, to) => {
        const { moves, totals, kinds } = realisedOf(monthOf(from.map(within)), monthOf(to.map(within)));
        for (const { realised, by, forecast, asBefore, paid, overhead } of moves) {
          expect(realised === null).toBe(by === null);
          if (realised === null || by === null) continue;
          expect(sumUsd([forecast, ...Object.values(by)])).toBe(realised);
          expect(sumUsd([asBefore ?? Number.NaN, -(paid ?? 0), -(overhead ?? 0)])).toBe(realised);
        }
        expect(sumUsd([totals.forecast, ...Object.values(totals.by)])).toBe(totals.realised);
        for (const name of ['forecast', 'realised', 'moves'] as const) {
          expect(sumUsd(Object.values(kinds).map((kind) => kind[name]))).toBe(totals[name]);
        }
        expect(totals.moves + totals.unknown.moves).toBe(moves.length);
      }),
      { numRuns: 60 },
    );
  });

  it('names each workload of both audits in one move at most', () => {
    fc.assert(
      fc.property(anyMonth, anyMonth, (from, to) => {
        const { moves } = realisedOf(monthOf(from.map(within)), monthOf(to.map(within)));
        for (const side of ['earlier', 'later'] as const) {
          const ids = moves.flatMap((move) => move[side]);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const usual = { requests: 100_000, input: 2000, output: 500 };

it('goes on in batch: what moved before is kept up', () => {
  const month = monthOf([{ route: 'a', tier: 'batch', ...usual }]);
  expect(realisedOf(month, month).moves).toMatchObject([
    { kind: 'before', verdict: 'worked', forecast: 488.87, realised: 488.87 },
  ]);
});

it('finds work again whose tier the model names', () => {
  const from = monthOf([{ route: 'a', ...usual }]);
  const to = monthOf([{ route: 'a', model: 'gpt-4o:batch', ...usual }]);
  expect(realisedOf(from, to).moves).toMatchObject([{ verdict: 'worked', realised: 488.87, model: 'gpt-4o' }]);
});

it('shows an overhead that is assumed otherwise later', () => {
  const own: OwnAssumption[] = [{ name: 'monitoringFixedUsd', value: 21, by: 'Ada', reason: 'Seen', on: '2026-11-20' }];
  const from = monthOf([{ route: 'a', ...usual }]);
  const to = monthOf([{ route: 'a', tier: 'batch', ...usual }], { own, assumptions: assumptionsWith(own) });
  expect(realisedOf(from, to).moves[0]).toMatchObject({ overhead: 31.13, realised: 468.87, by: { overhead: -20 } });
});

it('counts work on another way than the recommended one, with its overhead', () => {
  const mini = { ...usual, model: 'gpt-5-mini', requests: 1_000_000 };
  const [move] = realisedOf(
    monthOf([{ route: 'a', ...mini }]),
    monthOf([{ route: 'a', tier: 'batch', ...mini }]),
  ).moves;
  // Flex was recommended. 1,500 in batch is 750 too. Overhead: reruns 7.58, fallbacks 7.50, storage 0.61, monitoring 1.20: 16.89, not 37.50.
  expect(move).toMatchObject({ way: 'flex', asBefore: 1500, paid: 750, overhead: 16.89, realised: 733.11 });
  expect(move?.by).toMatchObject({ overhead: 20.61, way: 0, other: 0 });
  expect(move?.evidence).toEqual([{ source: 'log-tier', tier: 'batch', requests: 1_000_000 }]);
});
