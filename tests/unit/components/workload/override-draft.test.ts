import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../../components/workload/decide/override-draft';
import { overrideSchema } from '../../../../lib/latency/decision';
import { readHours } from '../../../../lib/workloads/workflow/workflow-values';

const draft = (deadline: string) => ({ latencyClass: '' as const, deadline, reason: 'as agreed' });

describe('a deadline that a person enters', () => {
  it.each(['2 s', '30 min', '8 h', '366 days'])('%s is taken, by the form and by the server', (deadline) => {
    expect(problemOf(draft(deadline))).toBeNull();
    const override = { kind: 'override', latencyClass: null, deadlineHours: readHours(deadline) };
    expect(overrideSchema.safeParse(override).success).toBe(true);
  });

  it.each(['367 days', '1e308 h'])('%s is refused by both', (deadline) => {
    expect(problemOf(draft(deadline))).toMatchObject({ field: 'deadline', says: expect.stringContaining('a year') });
    const override = { kind: 'override', latencyClass: null, deadlineHours: readHours(deadline) };
    expect(overrideSchema.safeParse(override).success).toBe(false);
  });

  it.each(['soon', '0 h', '-3'])('%s is no time', (deadline) => {
    expect(problemOf(draft(deadline))).toMatchObject({ field: 'deadline', says: expect.stringContaining('such as') });
  });
});
