import { describe, expect, it } from 'vitest';
import { pickWorkload } from '../../../lib/reports/pick-workload';

const workloads = [
  { id: 'w1', name: 'nightly-digest', model: 'gpt-4o' },
  { id: 'w2', name: 'support chat', model: 'gpt-4o-mini' },
  { id: 'w3', name: 'support', model: 'gpt-4o' },
  { id: 'w4', name: 'mailroom', model: 'gpt-4o' },
  { id: 'w5', name: 'mailroom', model: null },
  { id: 'mailroom-id', name: 'w1 again', model: null },
];

describe('a workload is found', () => {
  it.each([
    ['by its id, before any name', 'w1', 'w1'],
    ['by its name, before names that hold it', 'support', 'w3'],
    ['by a part of a name, in any case', 'DIGEST', 'w1'],
    ['by the start of an id', 'mailroom-', 'mailroom-id'],
    ['by a part with spaces around it', ' chat ', 'w2'],
  ])('%s', (_, asked, id) => {
    expect(pickWorkload(workloads, asked)).toEqual({ workload: expect.objectContaining({ id }) });
  });

  it('by none of several that have the name, whose ids are given with their models', () => {
    expect(pickWorkload(workloads, 'mailroom')).toEqual({
      problem:
        'More than one workload has the name "mailroom". Give the id of one: w4 (mailroom, gpt-4o), w5 (mailroom, unknown model).',
      found: 'several',
    });
  });

  it('by none of several that have a part of it', () => {
    expect(pickWorkload(workloads, 'supp')).toMatchObject({
      problem: expect.stringContaining('2 workloads have "supp" in their name. Give the id of one: w2'),
    });
  });

  it.each([
    ['nigthly-digets', 'Did you mean "nightly-digest"?'],
    ['supprt', 'Did you mean "support"?'],
    ['Mailrom', 'Did you mean "mailroom"?'],
    ['digets', 'Did you mean "nightly-digest"?'],
    ['chatt', 'Did you mean "support chat"?'],
    ['w1 agian', 'Did you mean "w1 again"?'],
  ])('not by %s, and the names near to it are said', (asked, says) => {
    expect(pickWorkload(workloads, asked)).toEqual({ problem: expect.stringContaining(says), found: 'none' });
  });

  it.each(['', '   ', 'invoice extraction'])('not by "%s", and nothing is suggested', (asked) => {
    const picked = pickWorkload(workloads, asked);
    expect(picked).toEqual({ problem: `There is no workload "${asked}" in this audit.`, found: 'none' });
  });
});
