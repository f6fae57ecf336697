import { describe, expect, it } from 'vitest';
import { arrange, readView, sortedBy, viewQuery } from '../../../../components/audit/workloads/workload-view';
import type { Verdict } from '../../../../lib/latency/latency-class';
import type { ReportWorkload } from '../../../../lib/reports/report';

function workload(name: string, latencyClass: Verdict, current: number | null): ReportWorkload {
  return {
    id: name,
    name,
    provider: 'openai',
    model: 'gpt-4o-mini',
    application: null,
    route: null,
    requests: 10,
    inputTokens: 100,
    cacheReadTokens: 0,
    outputTokens: 10,
    errorRate: null,
    latencyClass,
    probabilities: { 'real-time': 0.2, 'near-real-time': 0.2, scheduled: 0.6 },
    confidence: 0.6,
    overridden: false,
    question: null,
    evidence: [],
    batch: { eligible: false, blockers: [] },
    outcome: 'kept',
    verdict: 'keep',
    way: null,
    ways: [],
    saving: null,
    paid: { from: 'computed', inLog: null, inYear: null, ownPrices: false },
    monthly: { current, sync: current, batch: null, overhead: null, net: null },
  };
}

const workloads = [
  workload('chat', 'real-time', 50),
  workload('mystery', 'undecided', 1),
  workload('digest', 'scheduled', 900),
  workload('finetune', 'scheduled', null),
];
const names = (query: string) => arrange(workloads, readView(new URLSearchParams(query))).map(({ name }) => name);

describe('arrange', () => {
  it('shows first, with the undecided, what deserves a doubt, unless a person has said what it is', () => {
    const doubted = { ...workload('streamed', 'real-time', 2), challenges: [{ code: 'x', says: 'Nobody reads it.' }] };
    const said = { by: 'Ana', at: '2026-11-21T09:00:00.000Z', reason: 'x' };
    const settled = {
      ...doubted,
      name: 'settled',
      decided: {
        latencyClass: { value: 'scheduled' as const, insteadOf: 'real-time' as const, ...said },
        deadlineHours: null,
        answers: [],
      },
    };
    const order = arrange([...workloads, settled, doubted], readView(new URLSearchParams())).map(({ name }) => name);
    expect(order).toEqual(['streamed', 'mystery', 'digest', 'chat', 'settled', 'finetune']);
  });

  it('shows undecided first, then by spend, unknown last', () => {
    expect(names('')).toEqual(['mystery', 'digest', 'chat', 'finetune']);
  });

  it('keeps unknown figures last in both directions', () => {
    expect(names('sort=spend&dir=desc')).toEqual(['digest', 'chat', 'mystery', 'finetune']);
    expect(names('sort=spend&dir=asc')).toEqual(['mystery', 'chat', 'digest', 'finetune']);
  });

  it('filters by class and takes no notice of what it does not know', () => {
    expect(names('class=scheduled&sort=name&dir=asc')).toEqual(['digest', 'finetune']);
    expect(names('class=slow&sort=colour&dir=up')).toEqual(names(''));
  });

  it('leaves the report as it was', () => {
    names('sort=name&dir=desc');
    expect(workloads[0]?.name).toBe('chat');
  });
});

describe('viewQuery', () => {
  it('comes back as the same view', () => {
    const view = { verdict: 'near-real-time', sort: 'saving', descending: true } as const;
    expect(readView(new URLSearchParams(viewQuery(view)))).toEqual(view);
    expect(viewQuery({ verdict: null, sort: null, descending: false })).toBe('');
  });
});

describe('sortedBy', () => {
  it('starts figures with the largest and turns round on the second click', () => {
    const once = sortedBy({ verdict: null, sort: null, descending: false }, 'saving');
    expect(once).toMatchObject({ sort: 'saving', descending: true });
    expect(sortedBy(once, 'saving').descending).toBe(false);
    expect(sortedBy(once, 'name').descending).toBe(false);
  });
});
