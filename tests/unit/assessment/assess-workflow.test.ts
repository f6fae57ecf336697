import { describe, expect, it } from 'vitest';
import { buildWorkflow } from '../../fixtures/build-workflow';
import { assessWorkflow } from '../../fixtures/in-context';

const tickets = buildWorkflow({
  name: 'Nightly ticket enrichment',
  trigger: 'nightly at 02:00',
  deadlineHours: 24,
  provider: 'openai',
  model: 'gpt-4o-mini',
  requestsPerMonth: 1_500_000,
  costPerRequestUsd: 0.01,
});

describe('assessing a workflow listed by hand', () => {
  it('halves 50,000 tickets a night at $0.01: $250 saved a night before overhead (design.md, worked cases)', () => {
    const { workload } = assessWorkflow(tickets);
    expect(workload.monthly).toMatchObject({ current: 15_000, sync: 15_000, batch: 7_500 });
    expect(((workload.monthly.sync ?? 0) - (workload.monthly.batch ?? 0)) / 30).toBe(250);
    expect(workload).toMatchObject({ latencyClass: 'scheduled', outcome: 'moved' });
  });

  it('prices tokens at the catalogue when they are given', () => {
    const { workload } = assessWorkflow({
      ...tickets,
      model: 'gpt-4o',
      costPerRequestUsd: null,
      inputTokens: 1000,
      outputTokens: 100,
    });
    // 1.5 M requests: 1,500 M tokens in at $2.50 and 150 M out at $10.00 a million.
    expect(workload.monthly).toMatchObject({ current: 5250, sync: 5250, batch: 2625 });
    expect(workload.inputTokens).toBe(1_500_000_000);
  });

  it('blocks work that is due before batch answers', () => {
    const { workload } = assessWorkflow({ ...tickets, deadlineHours: 8 });
    expect(workload.outcome).toBe('ineligible');
    expect(workload.batch.blockers.map(({ code }) => code)).toEqual(['deadline-under-window']);
  });

  it('follows who waits, whatever its name says, with the deadline that is named there', () => {
    const live = assessWorkflow({ ...tickets, deadlineHours: null, whoWaits: 'the caller is on hold' }).workload;
    expect(live).toMatchObject({ latencyClass: 'real-time', outcome: 'kept', question: null });
    const soon = assessWorkflow({ ...tickets, deadlineHours: null, whoWaits: 'an analyst, 4 h' }).workload;
    expect(soon).toMatchObject({ latencyClass: 'scheduled', deadlineHours: 4, outcome: 'ineligible' });
    const unclear = assessWorkflow({ ...tickets, whoWaits: 'the bees' }).workload;
    expect(unclear).toMatchObject({ latencyClass: 'scheduled', whoWaits: { text: 'the bees', latencyClass: null } });
    expect(assessWorkflow({ ...tickets, whoWaits: '?' }).workload).not.toHaveProperty('whoWaits');
  });

  it('knows no spend without a volume, and says unpriced rather than zero', () => {
    const { workload } = assessWorkflow({ ...tickets, requestsPerMonth: null });
    expect(workload.monthly.current).toBeNull();
    expect(workload.outcome).toBe('unpriced');
  });
});
