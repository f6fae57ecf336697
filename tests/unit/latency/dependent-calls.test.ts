import { describe, expect, it } from 'vitest';
import { isChained, shapeBlockers } from '../../../lib/latency/dependent-calls';
import type { FollowUps } from '../../../lib/workloads/profile/follow-ups';
import type { SessionShape } from '../../../lib/workloads/profile/session-shape';
import { buildProfile } from '../../fixtures/build-profile';

/** An agent at night whose tools take a minute: twelve calls a session, none of which follows at once. */
const slow: SessionShape = {
  sessions: 300,
  steps: 3_300,
  medianCalls: 12,
  growingShare: 0.95,
  chainedShare: 0.02,
  thinkShare: 0.9,
  medianThinkMs: 60_000,
  medianDepth: 1,
  maxDepth: 2,
};
const oneAtATime = { commonest: 1, commonestShare: 1, most: 1, handoverShare: 0, handoverChain: 1, handoverDays: 0 };
const unsaid: FollowUps = { known: 0, yes: 0, overlapShare: 0, afterToolShare: null };

const blockersOf = (shape: Partial<SessionShape> | null, followUps: Partial<FollowUps> | null = {}) =>
  shapeBlockers(
    buildProfile({
      sessionShape: shape && { ...slow, ...shape },
      followUps: followUps && { ...unsaid, ...followUps },
    }),
  );

describe('chains by the growth of their input', () => {
  it('are blocked whatever the pause between two calls', () => {
    expect(blockersOf({})).toEqual([
      {
        code: 'dependent-calls',
        says: 'Its sessions have 12 calls, and the input grows in 95% of the steps. In batch, one chain would take 12 batch windows.',
      },
    ]);
  });

  it.each([
    ['nine steps of ten', { growingShare: 0.9 }],
    ['ten calls a session', { medianCalls: 10 }],
    ['five sessions', { sessions: 5 }],
  ])('are seen from %s on', (_, over) => {
    expect(blockersOf(over)).toHaveLength(1);
  });

  it.each([
    ['records of any length in one run', { growingShare: 0.5 }],
    ['a few turns', { medianCalls: 9 }],
    ['a handful of sessions', { sessions: 4 }],
  ])('are not %s', (_, over) => {
    expect(blockersOf(over)).toEqual([]);
  });

  it('are not calls that are sent side by side, shortest first', () => {
    expect(blockersOf({}, { overlapShare: 0.6 })).toEqual([]);
    expect(blockersOf({}, { overlapShare: 0.1 })).toHaveLength(1);
  });

  it('are seen without sessions where most calls come in rows that grow, and not claimed of other rows or by older profiles', () => {
    const of = (share: number, rows = 12) =>
      shapeBlockers(buildProfile({ sessionShape: null, concurrency: { ...oneAtATime, growing: { rows, share } } }));
    expect(of(0.8)[0]?.says).toMatch(/^80% of its requests come in rows of five or more/);
    expect(of(0.4)).toEqual([]);
    expect(of(0.8, 4)).toEqual([]);
    expect(shapeBlockers(buildProfile({ sessionShape: null, concurrency: oneAtATime }))).toEqual([]);
  });

  it('are seen of several agents at once, and not claimed of steps in pairs or where sessions would say it', () => {
    const of = (goesOnShare: number, sessionShape: SessionShape | null = null) =>
      shapeBlockers(buildProfile({ sessionShape, concurrency: { ...oneAtATime, goesOnShare } }));
    expect(of(0.7)[0]?.says).toMatch(/^At least 70% of its requests send again all of an earlier one and its answer/);
    expect(of(0.5)).toEqual([]);
    // A trace for each call.
    expect(of(0.7, { ...slow, medianCalls: 1, growingShare: null })).toHaveLength(1);
    expect(of(0.7, { ...slow, growingShare: 0.5 })).toEqual([]);
  });

  it('are seen in profiles that were measured before overlaps were', () => {
    expect(blockersOf({}, null)).toHaveLength(1);
  });

  it('can not be seen in a log without sessions, traces and bodies, so nothing is claimed', () => {
    expect(blockersOf(null, null)).toEqual([]);
    expect(blockersOf({ growingShare: null }, null)).toEqual([]);
    expect(isChained(buildProfile())).toBe(false);
  });
});

describe('chains by results of tools and previous responses', () => {
  it('need no session', () => {
    expect(blockersOf(null, { known: 900, yes: 810 })).toEqual([
      {
        code: 'dependent-calls',
        says: '90% of its requests use the result of a tool or a previous response. In batch, each of these would wait for another batch window.',
      },
    ]);
  });

  it('are not a call with one follow-up, nor a few requests', () => {
    expect(blockersOf(null, { known: 900, yes: 450 })).toEqual([]);
    expect(blockersOf(null, { known: 29, yes: 29 })).toEqual([]);
  });

  it('can not be seen where no request says it', () => {
    expect(blockersOf(null, { known: 0, yes: 0 })).toEqual([]);
  });
});

describe('chains by answers that call a tool', () => {
  const loop = { medianCalls: 4, growingShare: 0.8 };

  it('are blocked where the next call of the session follows', () => {
    expect(blockersOf(loop, { afterToolShare: 0.9 })).toEqual([
      {
        code: 'dependent-calls',
        says: '90% of the steps in a session follow an answer that called a tool. In batch, one chain would take 4 batch windows.',
      },
    ]);
  });

  it.each([
    ['a tool that only gives the answer a form, over records of any length', { growingShare: 0.5 }, {}],
    ['a call and its follow-up', { medianCalls: 2 }, {}],
    ['turns of a conversation that seldom need a tool', {}, { afterToolShare: 0.3 }],
    ['calls side by side', {}, { overlapShare: 0.5 }],
  ])('are not %s', (_, shape, followUps) => {
    expect(blockersOf({ ...loop, ...shape }, { afterToolShare: 0.9, ...followUps })).toEqual([]);
  });

  it('can not be seen where no answer says how it ended, or no session holds them', () => {
    expect(blockersOf(loop, { afterToolShare: null })).toEqual([]);
    expect(blockersOf(null, { afterToolShare: null })).toEqual([]);
  });
});

it('the depth of a quick loop is told, which chains as a whole are not', () => {
  const [blocker] = blockersOf({ chainedShare: 0.7, medianDepth: 6, medianCalls: 9 });
  expect(blocker?.says).toBe(
    'Its calls come in chains of 6, and each uses the previous answer. In batch, one chain would take 6 batch windows.',
  );
});
