import { describe, expect, it } from 'vitest';
import {
  found,
  harmInRequests,
  harmInUsd,
  monthsAsOnce,
  onceAsMonthly,
  protection,
  type Stake,
  tooSlow,
  useless,
} from '../../evaluate/measure/stakes';

const stake = (given: Partial<Stake>): Stake => ({
  archetype: 'any',
  use: 'any',
  truth: 'scheduled',
  callByCall: true,
  once: false,
  usd: 100,
  requests: 10,
  latencyClass: 'scheduled',
  pRealTime: 0.01,
  moved: null,
  movable: false,
  monthly: true,
  ...given,
});
const inBatch = { slow: true, oneByOne: true };
const onFlex = { slow: true, oneByOne: false };

describe('harm', () => {
  it('is the waited-for part of what moves, in a mixture as well, over all that is waited for', () => {
    const stakes = [
      stake({ truth: 'real-time', usd: 30, requests: 1, moved: inBatch }),
      stake({ truth: 'scheduled', usd: 500, requests: 90, moved: inBatch }),
      stake({ truth: 'real-time', usd: 70, requests: 4 }),
    ];
    expect(harmInUsd(stakes)).toEqual({ part: 30, whole: 100, share: 0.3 });
    expect(harmInRequests(stakes)).toEqual({ part: 1, whole: 5, share: 0.2 });
  });

  it('is no share where nobody waits', () => {
    expect(harmInUsd([stake({ moved: inBatch })])).toEqual({ part: 0, whole: 0, share: null });
  });

  it('leaves out what is needed within minutes, which only a slow way harms', () => {
    const stakes = [
      stake({ truth: 'near-real-time', usd: 20, moved: onFlex }),
      stake({ truth: 'near-real-time', usd: 30, moved: { slow: false, oneByOne: false } }),
      stake({ truth: 'near-real-time', usd: 50 }),
    ];
    expect(harmInUsd(stakes).share).toBeNull();
    expect(tooSlow(stakes)).toEqual({ part: 20, whole: 100, share: 0.2 });
  });
});

describe('what is found', () => {
  it('is of what could move, without what happened once', () => {
    const stakes = [
      stake({ movable: true, usd: 60, moved: inBatch }),
      stake({ movable: true, usd: 40 }),
      stake({ movable: true, once: true, usd: 900 }),
      stake({ movable: false, usd: 900, moved: inBatch }),
    ];
    expect(found(stakes)).toEqual({ part: 60, whole: 100, share: 0.6 });
  });
});

describe('a useless recommendation', () => {
  it('is a chain of calls in a file of calls; on flex each waits for the one before, as today', () => {
    const stakes = [
      stake({ callByCall: false, usd: 10, moved: inBatch }),
      stake({ callByCall: false, usd: 20, moved: onFlex }),
      stake({ usd: 70, moved: inBatch }),
      stake({ callByCall: false, usd: 500 }),
    ];
    expect(useless(stakes)).toEqual({ part: 10, whole: 100, share: 0.1 });
  });
});

describe('money that is no month’s', () => {
  it('is told from monthly money both ways', () => {
    const stakes = [
      stake({ once: true, usd: 25, monthly: true }),
      stake({ once: true, usd: 75, monthly: false }),
      stake({ usd: 5, monthly: false }),
      stake({ usd: 95 }),
    ];
    expect(onceAsMonthly(stakes)).toEqual({ part: 25, whole: 100, share: 0.25 });
    expect(monthsAsOnce(stakes)).toEqual({ part: 5, whole: 100, share: 0.05 });
  });
});

describe('calibration where it protects', () => {
  it('says how often work was real-time by the probability that was said', () => {
    const bins = protection([
      { pRealTime: 0.002, truth: 'scheduled' },
      { pRealTime: 0.02, truth: 'real-time' },
      { pRealTime: 0.04, truth: 'near-real-time' },
      { pRealTime: 1, truth: 'real-time' },
    ]);
    expect(bins).toEqual([
      { from: 0, to: 0.01, uses: 1, said: 0.002, was: 0 },
      { from: 0.01, to: 0.05, uses: 2, said: 0.03, was: 0.5 },
      { from: 0.5, to: 1, uses: 1, said: 1, was: 1 },
    ]);
  });

  it('counts a probability on a bound in the upper bin', () => {
    expect(protection([{ pRealTime: 0.05, truth: 'scheduled' }])).toMatchObject([{ from: 0.05, to: 0.2 }]);
  });
});
