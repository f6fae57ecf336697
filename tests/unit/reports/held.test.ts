import { describe, expect, it } from 'vitest';
import { classActedOn, isHeld } from '../../../lib/reports/held';
import { type ReportWorkload, reportWorkloadSchema } from '../../../lib/reports/report';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';

const { workload } = assessProfile(buildProfile(), 1);

/** As a database gives it back that was written before reports said what is held. */
const stored = (changes: Partial<ReportWorkload>) =>
  reportWorkloadSchema.parse(JSON.parse(JSON.stringify({ ...workload, held: undefined, ...changes })));

describe('a report that was stored before weak classes were held', () => {
  it('has weak evidence for a class that money follows, and it still does', () => {
    const before = stored({ latencyClass: 'scheduled', strength: 'weak', question: null, verdict: 'move' });
    expect([isHeld(before), classActedOn(before)]).toEqual([false, 'scheduled']);
  });

  it('has undecided work that is held, whether it names a strength or is older', () => {
    for (const strength of ['weak', undefined] as const) {
      const before = stored({ latencyClass: 'undecided', strength, question: null, verdict: 'cannot' });
      expect([isHeld(before), classActedOn(before)]).toEqual([true, 'undecided']);
    }
  });
});

describe('a report that does not say what is held', () => {
  it('shows it by verdicts where it was shared without its questions', () => {
    for (const verdict of ['needs-answer', 'nothing-to-save'] as const) {
      expect(isHeld(stored({ latencyClass: 'scheduled', strength: 'weak', question: null, verdict }))).toBe(true);
    }
  });
});
