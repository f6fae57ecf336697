import { describe, expect, it } from 'vitest';
import { deadline } from '../../../../../lib/latency/signals/said/deadline';
import { names, ofWorkflow } from '../../../../fixtures/evidence-of';

const read = (deadlineHours: number | null) => ofWorkflow(deadline, { deadlineHours });

describe('deadline', () => {
  it('speaks for scheduled and against real-time from an hour on', () => {
    const [due, watched] = read(24);
    expect(due).toMatchObject({ signal: 'deadline-hours', toward: 'scheduled', says: 'Declared due within 24 hours.' });
    expect(watched?.toward).toBe('real-time');
    expect(watched?.weight).toBeLessThan(0);
    expect(names(read(1))[0]).toBe('deadline-hours');
  });

  it('speaks for near-real-time under an hour', () => {
    expect(read(1 / 12)[0]).toMatchObject({ toward: 'near-real-time', says: 'Declared due within 5 min.' });
  });

  it('speaks for real-time within half a minute', () => {
    expect(names(read(0))).toEqual(['deadline-seconds', 'deadline-not-hours']);
    expect(read(2 / 3600)[0]).toMatchObject({ toward: 'real-time', says: 'Declared due within 2 s.' });
  });

  it('speaks against minutes where it is hours, and against hours where it is less', () => {
    expect(read(48).at(-1)).toMatchObject({ signal: 'deadline-not-minutes', toward: 'near-real-time' });
    for (const hours of [0.1, 0]) expect(names(read(hours))).toContain('deadline-not-hours');
    expect(names(read(48))).not.toContain('deadline-not-hours');
  });

  it('hears a span in the trigger where the description names none', () => {
    const trigger = 'appeal filed; SLA 48h';
    expect(ofWorkflow(deadline, { trigger })[0]).toMatchObject({
      signal: 'deadline-hours',
      says: 'The trigger says that it is due within 48 hours.',
    });
    const description = 'Answered within 5 minutes';
    expect(names(ofWorkflow(deadline, { description, trigger }))).toContain('deadline-minutes');
    expect(ofWorkflow(deadline, { trigger: 'every 48 hours' })).toEqual([]);
  });

  it('says nothing when none is declared', () => expect(read(null)).toEqual([]));
});
