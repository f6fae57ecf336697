import { expect, it } from 'vitest';
import { toolLoopDepth } from '../../../lib/latency/tool-loop';
import { buildProfile } from '../../fixtures/build-profile';

const loop = {
  sessions: 300,
  steps: 3_000,
  medianCalls: 9,
  growingShare: 0.97,
  chainedShare: 0.7,
  thinkShare: 0.2,
  medianThinkMs: 5_000,
  medianDepth: 6,
  maxDepth: 20,
};

it.each([
  ['five sessions', { sessions: 5 }],
  ['sessions of which 70% grow', { growingShare: 0.7 }],
  ['calls of which 30% follow at once', { chainedShare: 0.3 }],
  ['chains of three', { medianDepth: 3 }],
])('is one from its bounds on: %s', (_, over) => {
  const sessionShape = { ...loop, ...over };
  expect(toolLoopDepth(buildProfile({ sessionShape }))).toBe(sessionShape.medianDepth);
});

it.each([
  ['records worked off one after the other in one session', { growingShare: 0.5 }],
  ['turns with pauses between', { chainedShare: 0.05 }],
  ['a call and its follow-up', { medianDepth: 2 }],
  ['a handful of sessions', { sessions: 3 }],
  ['a log without latencies', { medianDepth: null, maxDepth: null }],
])('is not %s', (_, over) => {
  expect(toolLoopDepth(buildProfile({ sessionShape: { ...loop, ...over } }))).toBeNull();
});

it('can not be told without sessions', () => {
  expect(toolLoopDepth(buildProfile())).toBeNull();
});
