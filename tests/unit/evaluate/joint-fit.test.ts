import { describe, expect, it } from 'vitest';
import type { LatencyClass } from '../../../lib/latency/latency-class';
import { subjectOfProfile } from '../../../lib/latency/subject';
import { WEIGHTS } from '../../../lib/latency/weights';
import { type FitCase, fittedOn, ladder } from '../../evaluate/measure/joint-fit';
import { tagged } from '../../evaluate/measure/judge';
import { buildProfile } from '../../fixtures/build-profile';

const subject = subjectOfProfile(buildProfile({ key: { serviceTier: 'priority' } }));
const made = (group: string, truth: LatencyClass, counts: number): FitCase => ({
  ...tagged({ id: group, group, truth, why: '', mayAsk: false, about: '', subject }),
  counts,
});

describe('the joint fit', () => {
  it('leaves the committed weights as they are under a ridge without end', () => {
    const weights = fittedOn([made('a', 'scheduled', 50)], Number.POSITIVE_INFINITY);
    expect(weights.get('priority-tier')).toBe(WEIGHTS['priority-tier'].weight);
    expect(fittedOn([made('a', 'scheduled', 50)], 2).get('priority-tier')).toBeLessThan(
      weights.get('priority-tier') ?? 0,
    );
  });

  it('answers no case by weights that saw its own group', () => {
    // One group against many cases of another: whoever saw the many calls the one scheduled, and whoever saw the one calls the many real-time.
    const sets = [{ name: 'all', cases: [made('a', 'scheduled', 200), made('b', 'real-time', 200)] }];
    const [rung] = ladder(sets, 2, [0.5]);
    expect(rung?.confusions[0]?.scheduled.scheduled).toBe(0);
    expect(rung?.confusions[0]?.['real-time']['real-time']).toBe(0);
  });

  it('counts a case as often as it says', () => {
    const cases = [made('a', 'real-time', 3), made('b', 'scheduled', 1)];
    const [rung] = ladder([{ name: 'all', cases }], 2, [Number.POSITIVE_INFINITY]);
    expect(rung?.confusions[0]?.['real-time']['real-time']).toBe(3);
    expect(rung?.confusions[0]?.scheduled['real-time']).toBe(1);
  });
});
