import { describe, expect, it } from 'vitest';
import { sumUsd } from '../../../../lib/cost/money';
import { realisedOf } from '../../../../lib/scenarios/realised/realised';
import { type MonthlyWork, monthOf } from './months';

/**
 * Work of 100,000 requests at 2,000 tokens in and 500 out, on gpt-4o at $2.50 and $10 a million, half of that in batch:
 *   as before  100,000 x (2,000 x 2.50 + 500 x 10) / 1,000,000 = $1,000.00
 *   in batch   $500.00
 *   overhead   reruns 500 x (0.01 + 0.01²) = 5.05, fallbacks 1% x (1,000 - 500) = 5.00,
 *              storage 0.06, monitoring 1.00 + 2 jobs x 0.01 = 1.02; in all $11.13
 *   at base    1,000 - 500 - 11.13 = $488.87
 */
const usual = { requests: 100_000, input: 2000, output: 500 };
const AT_BASE = 488.87;

const EARLIER: MonthlyWork[] = [
  { route: 'full', ...usual },
  { route: 'half', ...usual },
  { route: 'none', ...usual },
  { route: 'back', tier: 'batch', ...usual },
  { route: 'double', ...usual },
  { route: 'discount', ...usual },
  { route: 'longer', ...usual },
  { route: 'other-model', ...usual },
  { route: 'no-rate', ...usual },
  { route: 'gone', ...usual },
  { route: 'cached', provider: 'anthropic', model: 'claude-sonnet-4-5', ...usual, cached: 1000 },
  { route: 'asked-nobody', model: 'gpt-5-mini', ...usual, requests: 1_000_000, waits: true },
  { route: 'stays', ...usual, waits: true },
];
const LATER: MonthlyWork[] = [
  { route: 'full', tier: 'batch', ...usual },
  { route: 'half', tier: 'batch', ...usual, requests: 50_000 },
  { route: 'half', ...usual, requests: 50_000 },
  { route: 'none', ...usual },
  { route: 'back', ...usual },
  { route: 'double', tier: 'batch', ...usual, requests: 200_000 },
  { route: 'discount', tier: 'batch', ...usual, billed: 400 },
  { route: 'longer', tier: 'batch', ...usual, input: 4000 },
  { route: 'other-model', tier: 'batch', model: 'gpt-4o-mini', ...usual },
  { route: 'no-rate', tier: 'batch', model: 'house-model', ...usual },
  { route: 'cached', provider: 'anthropic', model: 'claude-sonnet-4-5', tier: 'batch', ...usual, cached: 200 },
  { route: 'asked-nobody', model: 'gpt-5-mini', tier: 'flex', ...usual, requests: 1_000_000, waits: true },
  { route: 'stays', ...usual, waits: true },
];

const earlier = monthOf(EARLIER);
const realised = realisedOf(earlier, monthOf(LATER));

function moveOf(route: string) {
  const move = realised.moves.find(({ name }) => name === `desk · ${route}`);
  if (move === undefined) throw new Error(`nothing is said of ${route}`);
  return move;
}

/** What the earlier report says that a move saves: the median of its draws, which no hand works out. */
function forecastOf(route: string): number {
  const saving = earlier.workloads.find((one) => one.route === route)?.saving ?? null;
  if (saving === null) throw new Error(`${route} is not recommended`);
  return saving;
}

/** The causes that are not zero. */
const causesOf = (route: string) =>
  Object.fromEntries(Object.entries(moveOf(route).by ?? {}).filter(([, usd]) => usd !== 0));
/** From the median that is forecast to the base of the assumptions. */
const estimate = (route: string, atBase = AT_BASE) => sumUsd([atBase, -forecastOf(route)]);

describe('a move, by hand', () => {
  it('that moved fully saves what the base said', () => {
    expect(moveOf('full')).toMatchObject({
      ...{ kind: 'recommended', verdict: 'worked', forecast: forecastOf('full') },
      ...{ asBefore: 1000, paid: 500, overhead: 11.13, realised: AT_BASE },
      requests: { from: 100_000, to: 100_000, moved: 100_000 },
      evidence: [{ source: 'log-tier', tier: 'batch', requests: 100_000 }],
    });
    expect(causesOf('full')).toEqual({ estimate: estimate('full') });
  });

  it('of a half saves a half, less the fixed part of monitoring', () => {
    // Reruns 250 x 0.0101 = 2.525, so 2.53; fallbacks 2.50; storage 0.03; monitoring 1.00 + 1 job x 0.01: 6.07.
    expect(moveOf('half')).toMatchObject({
      verdict: 'under',
      asBefore: 500,
      paid: 250,
      overhead: 6.07,
      realised: 243.93,
    });
    // A half of 488.87 is 244.435, which did not move: what is left is 244.44 and not 488.87. Overhead: 6.07 and not 5.565.
    expect(causesOf('half')).toEqual({ estimate: estimate('half'), 'not-moved': -244.43, overhead: -0.51 });
  });

  it('that did not move saves nothing', () => {
    expect(moveOf('none')).toMatchObject({ verdict: 'not-moved', asBefore: 0, paid: 0, realised: 0, evidence: [] });
    expect(causesOf('none')).toEqual({ estimate: estimate('none'), 'not-moved': -AT_BASE });
  });

  it('that is back loses what it had saved', () => {
    const move = moveOf('back');
    expect(move).toMatchObject({
      kind: 'before',
      verdict: 'undone',
      forecast: AT_BASE,
      savedBefore: AT_BASE,
      realised: 0,
    });
    expect(causesOf('back')).toEqual({ 'not-moved': -AT_BASE });
  });

  it('with twice the requests saves twice as much, and pays the fixed part of monitoring once', () => {
    // Overhead: reruns 10.10, fallbacks 10.00, storage 0.12, monitoring 1.00 + 4 jobs x 0.01 = 1.04: 21.26, not 22.26.
    const figures = { asBefore: 2000, paid: 1000, overhead: 21.26, realised: 978.74 };
    expect(moveOf('double')).toMatchObject({ verdict: 'worked', ...figures });
    expect(causesOf('double')).toEqual({ estimate: estimate('double'), volume: AT_BASE, overhead: 1 });
  });

  it('at other prices saves another sum: 400 paid of 500 at the rates is a share of 80%, as before too', () => {
    // 1,000 x 0.8 - 400 = 400 and not 500. Overhead: reruns 4.04, fallbacks 4.00, storage 0.06, monitoring 1.02: 9.12.
    expect(moveOf('discount')).toMatchObject({
      verdict: 'under',
      asBefore: 800,
      paid: 400,
      overhead: 9.12,
      realised: 390.88,
    });
    expect(causesOf('discount')).toEqual({ estimate: estimate('discount'), price: -100, overhead: 2.01 });
  });

  it('of longer requests saves more', () => {
    // 100,000 x (4,000 x 2.50 + 500 x 10) / 1,000,000 = 1,500, half of it saved: 250 more.
    // Overhead: reruns 7.575, so 7.58; fallbacks 7.50; storage 0.06; monitoring 1.02: 16.16, not 11.13.
    expect(moveOf('longer')).toMatchObject({ asBefore: 1500, paid: 750, overhead: 16.16, realised: 733.84 });
    expect(causesOf('longer')).toEqual({ estimate: estimate('longer'), mix: 250, overhead: -5.03 });
  });

  it('on another model is told from other prices', () => {
    // gpt-4o-mini at 0.15 and 0.60: 100,000 x (2,000 x 0.15 + 500 x 0.60) / 1,000,000 = 60, half of it saved: 30 and not 500.
    // Overhead: reruns 0.303, fallbacks 0.30, storage 0.06, monitoring 1.02: 1.68, not 11.13.
    expect(moveOf('other-model')).toMatchObject({
      verdict: 'under',
      asBefore: 60,
      paid: 30,
      overhead: 1.68,
      realised: 28.32,
    });
    expect(causesOf('other-model')).toEqual({ estimate: estimate('other-model'), model: -470, overhead: 9.45 });
  });

  it('whose cache was lost saves less, as it is compared with the cache that it had', () => {
    // Claude Sonnet 4.5 at 3, 0.30 cached and 15, with half of the input cached before: 100,000 x (1,000 x 3 + 1,000 x 0.30 + 500 x 15) /
    // 1,000,000 = 1,080 as before. In batch, with a tenth cached: half of 100,000 x (1,800 x 3 + 200 x 0.30 + 500 x 15) / 1,000,000 = 648.
    const move = moveOf('cached');
    expect(move).toMatchObject({ asBefore: 1080, paid: 648 });
    const batch = earlier.workloads.find(({ route }) => route === 'cached')?.ways.find(({ way }) => way === 'batch');
    const [bill, base] = [batch?.bill ?? Number.NaN, batch?.net?.base ?? Number.NaN];
    const { cache, overhead, ...others } = causesOf('cached');
    // The forecast keeps a part of the hits, which the log shows lost.
    expect(cache).toBe(sumUsd([bill, -648]));
    expect(others).toEqual({ estimate: estimate('cached', base) });
    expect(overhead).toBe(sumUsd([1080, -bill, -base, -(move.overhead ?? Number.NaN)]));
  });

  it('without a rate is unknown, and not zero', () => {
    expect(moveOf('no-rate')).toMatchObject({
      verdict: 'unknown',
      asBefore: null,
      paid: null,
      realised: null,
      by: null,
    });
    expect(realised.totals.unknown).toEqual({ moves: 1, forecast: forecastOf('no-rate') });
  });

  it('of work that is gone saves nothing', () => {
    expect(moveOf('gone')).toMatchObject({ verdict: 'gone', realised: 0 });
    expect(causesOf('gone')).toEqual({ volume: -forecastOf('gone') });
  });

  it('that nobody recommended is shown', () => {
    // gpt-5-mini at 0.25 and 2: 1,000,000 x (2,000 x 0.25 + 500 x 2) / 1,000,000 = 1,500, on flex half of it. 5% are refused: 37.50.
    const figures = { asBefore: 1500, paid: 750, overhead: 37.5, realised: 712.5 };
    expect(moveOf('asked-nobody')).toMatchObject({ kind: 'unasked', verdict: 'unasked', forecast: 0, ...figures });
    expect(causesOf('asked-nobody')).toEqual({ unasked: 712.5 });
  });

  it('is nothing that stays', () => {
    expect(realised.moves.some(({ name }) => name.includes('stays'))).toBe(false);
    expect(realised.moves).toHaveLength(12);
  });
});

describe('all moves', () => {
  it('add up: 488.87 + 243.93 + 0 + 0 + 978.74 + 390.88 + 733.84 + 28.32 + 0 + the cached one + 712.50', () => {
    const { totals, kinds } = realised;
    const cached = moveOf('cached').realised ?? Number.NaN;
    expect(totals).toMatchObject({ moves: 11, realised: sumUsd([3577.08, cached]) });
    expect(kinds.unasked).toMatchObject({ moves: 1, forecast: 0, realised: 712.5 });
    expect(kinds.before).toMatchObject({ moves: 1, forecast: AT_BASE, realised: 0 });
    expect(sumUsd([totals.forecast, ...Object.values(totals.by)])).toBe(totals.realised);
  });
});
