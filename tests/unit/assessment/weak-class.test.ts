import { beforeAll, describe, expect, it } from 'vitest';
import type { Reported } from '../../../lib/assessment/assessment';
import { movable } from '../../../lib/assessment/outcome';
import type { Decision } from '../../../lib/latency/decision';
import { LATENCY_CLASSES } from '../../../lib/latency/latency-class';
import { QUESTIONS } from '../../../lib/latency/questions';
import { isChain, neverBatch } from '../../../lib/plans/plan/fitting-way';
import { classActedOn, isHeld } from '../../../lib/reports/held';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { aroundTheClock, daily, hourly, officeHours, runsAt, seeded } from '../../fixtures/arrival-shapes';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';
import { measureArrivals } from '../../fixtures/measure-arrivals';

const random = seeded(15);
const anyOf = <One>(values: readonly One[]): One => {
  const one = values[Math.floor(random() * values.length)];
  if (one === undefined) throw new Error('there is one');
  return one;
};

const SHAPES = [
  runsAt(daily(2, 0, 14), 300, 20),
  runsAt(daily(2, 0, 14), 14, 41),
  runsAt(hourly(17, 14), 4, 3),
  officeHours(200),
  aroundTheClock(40),
  aroundTheClock(300),
].map((times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { requests: sorted.length, arrivals: measureArrivals(sorted) };
});

/** Work of any shape and name, large enough that every move that is allowed is worth it. */
function anyWork(): WorkloadProfile {
  const { requests, arrivals } = anyOf(SHAPES);
  const tokens = {
    input: requests * 900_000,
    cacheRead: 0,
    cacheWrite5m: 0,
    cacheWrite1h: 0,
    output: requests * 9_000,
  };
  const known = anyOf([0, requests]);
  return buildProfile({
    ...{ requests, tokens, arrivals },
    endUsers: anyOf([null, 0, 1, 20, 300]),
    keys: anyOf([null, 1, 40]),
    medianLatencyMs: anyOf([null, 700, 9_000, 60_000]),
    streamed: { known, yes: Math.floor(known * anyOf([0, 0, 0.4, 1])) },
    inputLength: { mean: anyOf([90, 900, 20_000]), cv: anyOf([0.05, 0.5, 1.5]) },
    outputLength: { mean: anyOf([9, 150, 2_000]), cv: anyOf([0.05, 0.5, 1.5]) },
    key: {
      ...{ provider: 'openai', model: anyOf(['gpt-4o', 'gpt-5', 'house-model-7']) },
      application: anyOf([null, null, 'x7', 'copilot', 'webhook-triage', 'nightly-digest', 'backfill']),
    },
  });
}

describe('a class that is too weak for money', () => {
  const assessed: { profile: WorkloadProfile; of: Reported }[] = [];
  beforeAll(() => {
    for (let at = 0; at < 500; at++) {
      const profile = anyWork();
      assessed.push({ profile, of: assessProfile(profile, 2) });
    }
  });
  const weak = () =>
    assessed.filter(({ of: { workload } }) => workload.strength === 'weak' && workload.latencyClass !== 'undecided');

  it('moves nothing, whatever else is so', () => {
    for (const name of LATENCY_CLASSES) {
      expect([name, weak().filter(({ of }) => of.workload.latencyClass === name).length > 0]).toEqual([name, true]);
    }
    for (const { of } of weak()) {
      expect(of.workload).toMatchObject({ way: null, batch: { eligible: false } });
      expect(of.workload.outcome).toMatch(/^(undecided|unpriced)$/);
      expect(movable(of.decisive)).toBe(false);
      expect([isHeld(of.workload), classActedOn(of.workload)]).toEqual([true, 'undecided']);
      expect(neverBatch(of.workload)).toBe(isChain(of.workload));
    }
  });

  it('is the only one that is held, so that what moves has a class that is sure', () => {
    const moved = assessed.filter(({ of }) => of.workload.outcome === 'moved');
    expect(moved.length).toBeGreaterThan(0);
    for (const { of } of moved) expect(of.workload.strength).not.toBe('weak');
    for (const { of } of assessed) expect(isHeld(of.workload)).toBe(of.workload.strength === 'weak');
  });

  it('is settled by any answer to the question that it asks', () => {
    const asked = weak().filter(({ of }) => of.workload.question !== null);
    expect(asked.length).toBeGreaterThan(0);
    for (const { profile } of asked.slice(0, 40)) {
      for (const { id: answer, fact } of QUESTIONS['read-by'].answers) {
        const change: Decision['change'] = { kind: 'answer', question: 'read-by', answer };
        const decision = { id: 1, workloadId: profile.id, reason: null, by: 'Ana', at: '2026-11-21T00:00:00Z', change };
        const { workload } = assessProfile(profile, 2, { decisions: new Map([[profile.id, [decision]]]) });
        expect(isHeld(workload)).toBe(false);
        expect(fact.classes).toContain(classActedOn(workload));
      }
    }
  });
});
