import { describe, expect, it } from 'vitest';
import { challengesOf } from '../../../lib/latency/challenges';
import type { LatencyClass, Tag } from '../../../lib/latency/latency-class';
import { buildProfile } from '../../fixtures/build-profile';

type Overrides = Parameters<typeof buildProfile>[0];

function tag(realTime: number, latencyClass: Tag['latencyClass'] = 'undecided'): Tag {
  const other = (1 - realTime) / 2;
  const probabilities = { 'real-time': realTime, 'near-real-time': other, scheduled: other };
  return {
    latencyClass,
    held: latencyClass === 'undecided',
    probabilities,
    confidence: Math.max(realTime, other),
    question: null,
    questionWhy: null,
    evidence: [],
  };
}
const says = (overrides: Overrides, of: Tag, declared: LatencyClass | null = null) =>
  challengesOf(buildProfile(overrides), of, declared).map((finding) => finding.says);
const codes = (overrides: Overrides, of: Tag, declared: LatencyClass | null = null) =>
  challengesOf(buildProfile(overrides), of, declared).map(({ code }) => code);
const streamed = (percent: number) => ({ streamed: { known: 100, yes: percent } });

describe('a stream that nobody seems to read', () => {
  it('is doubted from 80% streamed on, while real-time is less likely than not', () => {
    expect(codes(streamed(80), tag(0.49))).toEqual(['runs-as-real-time']);
    expect(codes(streamed(79), tag(0.49))).toEqual([]);
    expect(codes(streamed(80), tag(0.5))).toEqual([]);
    expect(codes({ streamed: { known: 0, yes: 0 } }, tag(0.1))).toEqual([]);
  });

  it('is doubted for want of a reader where no clock is seen, or no time at all', () => {
    const why = 'It streams its answers as if somebody watched, but nothing else shows that a person reads them.';
    expect(says(streamed(100), tag(0.1))).toEqual([why]);
    expect(says({ ...streamed(100), arrivals: null }, tag(0.1))).toEqual([why]);
  });
});

describe('an answer that begins minutes later', () => {
  it('is doubted from two minutes on where somebody says real-time or pays for priority', () => {
    const late = { medianFirstTokenMs: 120_000 };
    expect(says(late, tag(0.9), 'real-time')).toEqual([
      'It is declared real-time, but half of its answers begin after 2 minutes or more.',
    ]);
    expect(codes({ ...late, key: { serviceTier: 'priority' } }, tag(0.9))).toEqual(['first-token-minutes-later']);
    expect(codes({ medianFirstTokenMs: 119_999 }, tag(0.9), 'real-time')).toEqual([]);
    expect(codes(late, tag(0.9), 'near-real-time')).toEqual([]);
  });

  it('is judged by the whole answer where nothing is streamed, and not where that says nothing of the first token', () => {
    const slow = { medianLatencyMs: 200_000, medianFirstTokenMs: null };
    expect(codes({ ...slow, ...streamed(0) }, tag(0.9), 'real-time')).toEqual(['first-token-minutes-later']);
    expect(codes({ ...slow, ...streamed(10) }, tag(0.9), 'real-time')).toEqual([]);
    expect(codes({ medianLatencyMs: null, medianFirstTokenMs: null }, tag(0.9), 'real-time')).toEqual([]);
  });
});

describe('embeddings one call each', () => {
  const pool = {
    commonest: 8,
    commonestShare: 0.9,
    most: 8,
    handoverShare: 0.5,
    handoverChain: null,
    handoverDays: null,
  };
  const embeddings = {
    requests: 50,
    key: { operation: 'embedding' },
    inputLength: { mean: 220, cv: 0.4 },
    concurrency: pool,
  };

  it('are doubted from 50 requests on at the pace of a machine', () => {
    expect(says(embeddings, tag(0.2))).toEqual([
      '50 embeddings of 220 tokens have a call each. One call takes hundreds of inputs, and one batch takes them all.',
    ]);
    expect(codes({ ...embeddings, arrivals: null }, tag(0.2))).toEqual(['embeddings-one-by-one']);
    expect(codes({ ...embeddings, requests: 49 }, tag(0.2))).toEqual([]);
    expect(codes({ ...embeddings, concurrency: { ...pool, handoverShare: 0.49 } }, tag(0.2))).toEqual([]);
    expect(codes({ ...embeddings, concurrency: null }, tag(0.2))).toEqual([]);
    expect(codes({ ...embeddings, key: { operation: 'chat' } }, tag(0.2))).toEqual([]);
  });

  it('are left alone where somebody waits, where inputs are long, and where they are not counted', () => {
    expect(codes(embeddings, tag(0.9, 'real-time'))).toEqual([]);
    expect(codes({ ...embeddings, inputLength: { mean: 2_000, cv: 0 } }, tag(0.2))).toEqual(['embeddings-one-by-one']);
    expect(codes({ ...embeddings, inputLength: { mean: 2_001, cv: 0 } }, tag(0.2))).toEqual([]);
    expect(codes({ ...embeddings, inputLength: { mean: 0, cv: 0 } }, tag(0.2))).toEqual([]);
  });
});

describe('somebody who waits for what is declared scheduled, or sent to a slow tier', () => {
  const turns = {
    sessions: 10,
    steps: 60,
    medianCalls: 4,
    growingShare: 0.7,
    chainedShare: 0,
    thinkShare: 0.5,
    medianThinkMs: 30_000,
    medianDepth: 1,
    maxDepth: 2,
  };
  const grow = 'its sessions grow turn by turn, with pauses to read. Somebody may be waiting.';

  it('is seen in 90% streamed', () => {
    expect(says(streamed(90), tag(0.5), 'scheduled')).toEqual([
      'It is declared scheduled, but 90% of its requests are streamed. Somebody may be waiting.',
    ]);
    expect(codes(streamed(89), tag(0.5, 'real-time'), 'near-real-time')).toEqual([]);
    expect(says({ ...streamed(89), key: { serviceTier: 'flex' } }, tag(0.6))).toEqual([]);
  });

  it('is seen in sessions that grow, with pauses, and enough of them', () => {
    expect(says({ sessionShape: turns, key: { serviceTier: 'flex' } }, tag(0.4))).toEqual([
      `It is sent to the flex tier, but ${grow}`,
    ]);
    for (const less of [
      { sessions: 9 },
      { thinkShare: 0.49 },
      { thinkShare: null },
      { growingShare: 0.69 },
      { growingShare: null },
    ])
      expect(says({ sessionShape: { ...turns, ...less }, key: { serviceTier: 'batch' } }, tag(0.4))).toEqual([]);
    expect(says({ ...streamed(100), sessionShape: turns }, tag(0.5), 'scheduled')).toEqual([
      `It is declared scheduled, but 100% of its requests are streamed and ${grow}`,
    ]);
  });

  it('is taken from the odds alone where it is declared and nothing else is seen', () => {
    expect(says({}, tag(0.5), 'scheduled')).toEqual([
      'It is declared scheduled, but the evidence makes real-time 50% likely. Somebody may be waiting.',
    ]);
    expect(says({}, tag(0.49), 'scheduled')).toEqual([]);
    expect(says({ key: { serviceTier: 'batch' } }, tag(0.9))).toEqual([]);
    expect(says({}, tag(0.9), 'near-real-time')).toEqual([]);
  });
});
