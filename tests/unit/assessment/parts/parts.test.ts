import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/assessment/assess';
import { conclude, worksOf } from '../../../../lib/assessment/conclude';
import { reportPart } from '../../../../lib/assessment/parts/report-part';
import type { Decision, Histories } from '../../../../lib/latency/decision';
import type { ReportWorkload } from '../../../../lib/reports/report';
import { grouped } from '../../../../lib/workloads/grouped';
import type { Part, PartTraits } from '../../../../lib/workloads/parts/part';
import { partId, partName } from '../../../../lib/workloads/parts/part';
import type { MeasuredWorkload, WorkloadProfile } from '../../../../lib/workloads/profile/profile';
import { daily, officeHours, runsAt } from '../../../fixtures/arrival-shapes';
import { buildProfile } from '../../../fixtures/build-profile';
import { inContext } from '../../../fixtures/in-context';
import { measureArrivals } from '../../../fixtures/measure-arrivals';

const CLOCK: PartTraits = { streamed: null, named: null, clock: true };
const REST: PartTraits = { ...CLOCK, clock: false };
const SOURCE = { days: 14, from: '2026-10-05T00:00:00Z', sampleRate: 1, billed: null };

function part(traits: PartTraits, requests: number): MeasuredWorkload {
  const of: Part = { of: 'w', name: 'inbox', traits, slots: [12], others: traits.clock === true ? 0 : null };
  return { ...buildProfile({ requests }), id: partId('w', traits), name: partName('inbox', traits), part: of };
}

const whole: WorkloadProfile = {
  ...buildProfile({ requests: 3_000 }),
  id: 'w',
  name: 'inbox',
  parts: [part(CLOCK, 2_000), part(REST, 1_000)],
};

const decision = (id: number, workloadId: string, change: Decision['change']): Decision => {
  return { id, workloadId, change, reason: 'Known.', by: 'Ana', at: '2026-11-21T09:00:00.000Z' };
};
const histories = (...decisions: Decision[]): Histories => grouped(decisions, ({ workloadId }) => workloadId);
const factsOf = (decisions: Histories) =>
  worksOf({ from: 'log', workloads: [whole] }, SOURCE, decisions).map(({ facts }) => facts);

describe('a workload in parts', () => {
  it('is assessed as its parts, whose requests and tokens are those of the whole', () => {
    const facts = factsOf(new Map());
    expect(facts.map(({ id, requests }) => [id, requests])).toEqual([
      ['w.clock', 2_000],
      ['w.rest', 1_000],
    ]);
    expect(facts.reduce((sum, { inputTokens }) => sum + inputTokens, 0)).toBe(whole.tokens.input);
    expect(facts[0]?.part).toMatchObject({ of: 'w', name: 'inbox', traits: CLOCK });
  });

  it('is one again once a person joined it, until that is undone', () => {
    const join = decision(1, 'w', { kind: 'join' });
    const [joined, ...others] = factsOf(histories(join));
    expect(others).toEqual([]);
    expect(joined).toMatchObject({ id: 'w', requests: 3_000, joined: { parts: 2, by: 'Ana', reason: 'Known.' } });
    expect(factsOf(histories(join, decision(2, 'w', { kind: 'undo', undoes: 1 })))).toHaveLength(2);
  });

  it('marks each part where they are not of one class, and none where they are', async () => {
    const set = (id: number, workloadId: string, latencyClass: 'scheduled' | 'real-time') =>
      decision(id, workloadId, { kind: 'override', latencyClass, deadlineHours: null });
    const intake = {
      source: {
        ...SOURCE,
        format: '',
        files: [],
        bytes: 0,
        rows: 0,
        accepted: 0,
        rejected: 0,
        duplicates: 0,
        to: null,
        rejects: [],
      },
      notes: [],
    };
    const marked = async (decisions: Histories, starts: number[] | null = null) => {
      const arrivals = starts === null ? null : measureArrivals(starts);
      const slow = { streamed: { known: 14_000, yes: 0 }, medianLatencyMs: 6_500 };
      const parts = (whole.parts ?? []).map((one) => (arrivals === null ? one : { ...one, ...slow, arrivals }));
      const works = worksOf({ from: 'log', workloads: [{ ...whole, parts }] }, SOURCE, decisions);
      const { workloads } = await conclude(intake, works, inContext({ decisions }));
      return workloads.map(({ latencyClass, challenges = [] }) => [
        latencyClass,
        challenges.filter(({ code }) => code === 'parts-disagree').map(({ says }) => says),
      ]);
    };
    const says = (other: string) =>
      `Other requests with its key are ${other}. Move it only if your code can tell them apart.`;
    expect(await marked(histories(set(1, 'w.clock', 'scheduled'), set(2, 'w.rest', 'real-time')))).toEqual([
      ['scheduled', [says('real-time')]],
      ['real-time', [says('scheduled')]],
    ]);
    // What the other is weakly is said, too: its arrivals show a service, and no more.
    expect(await marked(histories(set(1, 'w.clock', 'scheduled')), officeHours(40))).toEqual([
      ['scheduled', [says('real-time (weak)')]],
      ['real-time', [says('scheduled')]],
    ]);
    // What is said of the whole counts for both.
    expect(await marked(histories(set(1, 'w', 'scheduled')))).toEqual([
      ['scheduled', []],
      ['scheduled', []],
    ]);
  });
});

describe('a whole whose parts a person joined', () => {
  const nightly = measureArrivals(runsAt(daily(2, 0, 14), 300, 41));
  const office = measureArrivals(officeHours(200));
  const job = { arrivals: nightly, requests: 4_200, streamed: { known: 4_200, yes: 0 } };
  const chat = { arrivals: office, requests: 2_800, streamed: { known: 2_800, yes: 2_800 }, endUsers: 90 };
  /** The sum of both looks like the job. */
  const assessed = (ofRest: object, ...more: Decision[]) => {
    const parts = [
      { ...part(CLOCK, 4_200), ...job },
      { ...part(REST, 2_800), ...ofRest },
    ];
    const sum: WorkloadProfile = { ...buildProfile({ ...job, requests: 7_000 }), id: 'w', name: 'inbox', parts };
    const decisions = histories(decision(1, 'w', { kind: 'join' }), ...more);
    const [work] = worksOf({ from: 'log', workloads: [sum] }, SOURCE, decisions);
    if (work === undefined) throw new Error('the whole is one');
    const { workload } = assess(work, inContext({ decisions }));
    return { ...taggedWith(workload), doubts: (workload.challenges ?? []).map(({ says }) => says) };
  };
  const taggedWith = ({ latencyClass, held, question }: Pick<ReportWorkload, 'latencyClass' | 'held' | 'question'>) => {
    return { latencyClass, held: held === true, asks: question !== null };
  };

  it('is asked about where somebody waits for one of them, and nothing of it moves', () => {
    expect(assessed(chat)).toEqual({
      ...{ latencyClass: 'undecided', held: true, asks: true },
      doubts: ['It was joined from parts, and one of them is real-time: inbox · at other times.'],
    });
  });

  it('is what its signals say where nobody waits, or the log can not say', () => {
    for (const ofRest of [job, { arrivals: null }]) {
      expect(assessed(ofRest)).toEqual({ latencyClass: 'scheduled', held: false, asks: false, doubts: [] });
    }
  });

  it('is what a person says of the whole', () => {
    const later = decision(2, 'w', { kind: 'answer', question: 'read-by', answer: 'later' });
    expect(assessed(chat, later)).toEqual({ latencyClass: 'scheduled', held: false, asks: false, doubts: [] });
  });
});

describe('the reason of a part', () => {
  const says = (traits: Partial<PartTraits>, slots: number[] | null = null, others: number | null = null) =>
    reportPart({
      of: 'w',
      name: 'inbox',
      traits: { streamed: null, named: null, clock: null, ...traits },
      slots,
      others,
    }).says;

  it('names what its requests have in common', () => {
    expect(says({ streamed: false, named: false })).toBe(
      'Its requests do not stream and name no user. The others with this key differ in that, and in their hours or users.',
    );
    expect(says({ named: true })).toContain('Its requests name a user.');
    expect(says({ prompt: '3f9c12ab' })).toBe(
      'Its requests begin with a system prompt of their own (3f9c12ab). Those of others with this key come at other moments.',
    );
    expect(says({ origin: 'queue' })).toBe(
      'Its requests come from a consumer of a queue. Others with this key do not.',
    );
    expect(says({ origin: 'other', named: true })).toContain('have a rare origin, or none that the log names.');
    expect(says({ client: 'coding tool' })).toBe(
      'Its requests come from coding tools. Others with this key come from other clients.',
    );
    expect(says({ client: 'OpenAI/JS' })).toContain('come from OpenAI/JS.');
    expect(says({ client: 'other' })).toBe('Its requests come from rare clients, or name none.');
    expect(says({ weekend: true })).toBe(
      'Its requests come at weekends (UTC), at other hours than those that come on weekdays.',
    );
    expect(says({ weekend: false })).toContain(
      'come on weekdays (UTC), at other hours than those that come at weekends.',
    );
    expect(says({ prompt: 'other' })).toBe('Its requests begin with rare system prompts, or with none.');
  });

  it('names the times of the job, across midnight too, and some of many', () => {
    expect(says({ clock: true }, [0, 84, 143], 0.01)).toBe(
      'On most days it is busy at 14:00–14:10 and 23:50–00:10 (UTC), far above the hours around.',
    );
    expect(says({ clock: false }, [12, 13])).toBe(
      'On most days a job uses the same key at 02:00–02:20 (UTC). These are the requests at other times.',
    );
    expect(says({ clock: true }, [1, 7, 13, 19, 25])).toContain(
      '00:10–00:20, 01:10–01:20, 02:10–02:20 and 2 more (UTC)',
    );
  });

  it('says how many of a job’s requests may be of the rest, from a twentieth on', () => {
    expect(says({ clock: true }, [12], 0.05)).toContain('About 5% of them may belong to the requests at other times.');
    expect(says({ clock: true }, [12], 0.049)).not.toContain('About');
  });
});
