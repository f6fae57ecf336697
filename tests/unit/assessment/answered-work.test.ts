import { describe, expect, it } from 'vitest';
import type { Change } from '../../../lib/latency/decision';
import { askableOf } from '../../../lib/reports/questions/said-of';
import { buildProfile } from '../../fixtures/build-profile';
import { buildWorkflow } from '../../fixtures/build-workflow';
import { assessProfile, assessWorkflow } from '../../fixtures/in-context';

const million = { input: 9_000_000_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 9_000_000 };
const profile = buildProfile({ requests: 1000, tokens: million, key: { provider: 'openai', model: 'gpt-4o' } });

/** The workload after these answers and overrides. */
function stateAfter(...changes: Change[]) {
  const history = changes.map((change, at) => ({
    ...{ id: at + 1, workloadId: profile.id, reason: 'x', by: 'Ana', at: '2026-11-21T00:00:00Z' },
    change,
  }));
  return assessProfile(profile, 1, { decisions: new Map([[profile.id, history]]) });
}
const answer = (question: 'read-by' | 'after-session' | 'next-click', id: string): Change => ({
  kind: 'answer',
  question,
  answer: id,
});
const codes = (one: ReturnType<typeof stateAfter>, way: string) =>
  one.ways.filter(({ offer }) => offer.way === way).flatMap(({ blockers }) => blockers.map(({ code }) => code));

describe('an answer is a fact', () => {
  it('that decides the class, beside what the signals say', () => {
    const { workload } = stateAfter(answer('read-by', 'later'));
    expect(workload).toMatchObject({ latencyClass: 'scheduled', signalsSay: 'undecided', question: null });
    expect(workload).not.toHaveProperty('deadlineHours');
    expect(workload.evidence).toEqual(assessProfile(profile, 1).workload.evidence);
    expect(workload.verdict).toBe('move');
  });

  it('and its deadline is the deadline: batch answers too late for the same day', () => {
    const sameDay = stateAfter(answer('read-by', 'hours'));
    expect(sameDay.workload).toMatchObject({ latencyClass: 'scheduled', deadlineHours: 8 });
    expect(sameDay.workload).not.toHaveProperty('declaredHours');
    expect(codes(sameDay, 'batch')).toContain('deadline-under-window');
    expect(codes(stateAfter(answer('read-by', 'later')), 'batch')).toEqual([]);
  });

  it('that may leave two classes: then the next question says why, and its worth counts no longer wait than is left', () => {
    const half = stateAfter(answer('after-session', 'yes'));
    expect(half.workload).toMatchObject({ latencyClass: 'undecided', questionWhy: expect.stringContaining('session') });
    expect(codes(half, 'batch')).toContain('needed-within-minutes');
    for (const { becomes } of askableOf(half.workload)[0]?.answers ?? []) expect(becomes).not.toBe('undecided');
  });

  it('that the page foretells: each answer leads to the class that it shows', () => {
    for (const before of [[], [answer('next-click', 'no')], [answer('after-session', 'yes')]]) {
      for (const { id, answers } of askableOf(stateAfter(...before).workload)) {
        for (const { id: given, becomes } of answers) {
          const change: Change = { kind: 'answer', question: id, answer: given };
          expect(stateAfter(...before, change).workload.latencyClass).toBe(becomes);
        }
      }
    }
  });

  it('against which streaming raises a doubt, and no question', () => {
    const streamed = { ...profile, streamed: { known: 1000, yes: 1000 } };
    const history = [
      { id: 1, workloadId: profile.id, reason: null, by: 'Ana', at: '', change: answer('read-by', 'later') },
    ];
    const { workload } = assessProfile(streamed, 1, { decisions: new Map([[profile.id, history]]) });
    expect(workload).toMatchObject({ latencyClass: 'scheduled', question: null });
    expect(workload.challenges?.map(({ code }) => code)).toContain('somebody-waits');
  });
});

describe('a deadline that is given', () => {
  it('by hand is the deadline and decides the class, and no answer changes it', () => {
    const set: Change = { kind: 'override', latencyClass: null, deadlineHours: 48 };
    const { workload } = stateAfter(answer('read-by', 'seconds'), set);
    expect(workload).toMatchObject({ latencyClass: 'scheduled', deadlineHours: 48, question: null });
    expect(askableOf(workload)).toEqual([]);
    expect(workload.evidence.map(({ signal }) => signal).filter((name) => name.startsWith('deadline'))).toEqual([]);
  });

  it('in a list decides the class of its workflow', () => {
    const { workload } = assessWorkflow(buildWorkflow({ name: 'Help chat', trigger: 'user click', deadlineHours: 30 }));
    expect(workload).toMatchObject({ latencyClass: 'scheduled', declaredHours: 30, deadlineHours: 30 });
  });
});
