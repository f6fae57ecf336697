import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { REAL_TIME_BOUND, SLOWER_TIER_BOUND } from '../../../lib/latency/bounds';
import { classify, isOneOff } from '../../../lib/latency/classify';
import { LATENCY_CLASSES } from '../../../lib/latency/latency-class';
import { logOdds } from '../../../lib/latency/probabilities';
import { QUESTIONS } from '../../../lib/latency/questions';
import { strengthOf } from '../../../lib/latency/strength';
import { subjectOfProfile, subjectOfWorkflow } from '../../../lib/latency/subject';
import type { Workflow } from '../../../lib/workloads/workflow/workflow';
import { aroundTheClock, daily, hourly, officeHours, runsAt } from '../../fixtures/arrival-shapes';
import { buildProfile, MONDAY_MS } from '../../fixtures/build-profile';
import { buildWorkflow } from '../../fixtures/build-workflow';
import { measureArrivals } from '../../fixtures/measure-arrivals';
import { tagSchema } from './tag-schema';

type Overrides = NonNullable<Parameters<typeof buildProfile>[0]>;

const DAY_MS = 86_400_000;
const tagOf = (overrides: Overrides) => classify(subjectOfProfile(buildProfile(overrides)));
const tagOfWorkflow = (overrides: Partial<Workflow>) => classify(subjectOfWorkflow(buildWorkflow(overrides)));
const shape = (starts: number[]) => ({ requests: starts.length, arrivals: measureArrivals(starts) });
const neverStreamed = (starts: number[]) => ({ ...shape(starts), streamed: { known: starts.length, yes: 0 } });
const alwaysStreamed = (starts: number[]) => ({
  ...shape(starts),
  streamed: { known: starts.length, yes: starts.length },
});

const constant = { inputLength: { mean: 1_200, cv: 0.04 }, outputLength: { mean: 80, cv: 0.12 } };
const varied = { inputLength: { mean: 2_048, cv: 0.96 }, outputLength: { mean: 28, cv: 2.15 } };
const nightly = runsAt(daily(2, 0, 14), 500, 41);
const office = officeHours(600);

/** Start times of the first thousand requests of the Azure coding trace. */
const coding = readFileSync(
  fileURLToPath(new URL('../../fixtures/azure-2023/code-first-1000.csv', import.meta.url)),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => Date.parse(`${(line.split(',')[0] ?? '').slice(0, 23).replace(' ', 'T')}Z`));

/** The same bursts five times a day at odd moments, for two weeks: an interactive service that is silent most of the time. */
const codingForWeeks = Array.from({ length: 70 }, (_, i) => {
  const start = MONDAY_MS + Math.floor(i / 5) * DAY_MS + (8 + (i % 5) * 2.3 + ((i * 7) % 10) / 11) * 3_600_000;
  return coding.map((ms) => start + ms - (coding[0] ?? 0));
}).flat();

describe('a name that says scheduled', () => {
  const named = { key: { application: 'nightly-digest' } };

  it('is believed where the log shows a pattern', () => {
    expect(tagOf({ ...neverStreamed(nightly), ...named }).latencyClass).toBe('scheduled');
  });

  it('is asked about where the log could show one and does not', () => {
    const tag = tagOf({ ...neverStreamed(aroundTheClock(100)), ...named });
    expect(tag.probabilities.scheduled).toBeGreaterThan(0.85);
    expect(tag.probabilities['real-time']).toBeLessThan(REAL_TIME_BOUND);
    expect(tag).toMatchObject({ latencyClass: 'undecided', question: expect.any(String) });
  });

  it('is believed of a crawler by night as by day, whose pages come one by one', () => {
    const of = (application: string) =>
      tagOf({ ...neverStreamed(aroundTheClock(100)), endUsers: 0, key: { application } }).latencyClass;
    expect(of('tender-crawler')).toBe('scheduled');
    expect(of('ticket-backfill')).toBe('undecided');
  });

  it('is asked about where the log has no times to show one', () => {
    expect(tagOf({ arrivals: null, ...named }).latencyClass).toBe('undecided');
  });
});

describe('a list that may be watched', () => {
  const hours = [9.3, 31.7, 57.1, 80.4, 105.9, 128.2, 150.6, 175.3].map((hour) => hour * 3_600_000);
  const list = neverStreamed(runsAt(hours, 120, 2));
  const named = (application: string) => tagOf({ ...list, endUsers: 0, key: { application } });

  it('is scheduled where its name says what it is for, since the log shows that nobody reads along', () => {
    expect(named('ticket-backfill').latencyClass).toBe('scheduled');
    expect(named('answer-evaluation').latencyClass).toBe('scheduled');
  });

  it('is asked about where its name says only how it runs, as an upload does', () => {
    expect(named('bulk').latencyClass).toBe('undecided');
    expect(named('bulk').probabilities.scheduled).toBeGreaterThan(0.9);
  });

  it('is asked about in short runs, whose answers somebody may read', () => {
    const short = neverStreamed(runsAt(hours, 14, 2));
    expect(tagOf({ ...short, endUsers: 0, key: { application: 'ticket-backfill' } }).latencyClass).toBe('undecided');
  });

  it('is none where the platform says that a timer starts it', () => {
    const origins = { known: 960, waiting: 0, answered: 0, queue: 0, schedule: 960, evaluation: 0, ci: 0 };
    const signals = tagOf({ ...list, origins }).evidence.map(({ signal }) => signal);
    expect(signals).toContain('large-runs');
    expect(tagOf(list).evidence.map(({ signal }) => signal)).not.toContain('large-runs');
  });
});

describe('a tag', () => {
  it('lists its evidence strongest first', () => {
    const { evidence } = tagOf({ ...neverStreamed(nightly), ...constant, key: { application: 'nightly-digest' } });
    const weights = evidence.map(({ weight }) => Math.abs(weight));
    expect(weights.length).toBeGreaterThan(4);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('of a workflow has no evidence of a shape', () => {
    expect(tagOfWorkflow({ name: 'Zzz' }).evidence.map(({ signal }) => signal)).toEqual(['prior']);
  });

  it('asks for the deadline, which settles it, whether its shape is known or not', () => {
    const question = (overrides: Overrides) => tagOf({ ...overrides, key: { application: 'search-batch' } }).question;
    const asked = QUESTIONS['read-by'].text;
    expect([question({}), question({ requests: 3 }), question({ arrivals: null })]).toEqual([asked, asked, asked]);
    expect(tagOfWorkflow({ name: 'search-batch' }).question).toBe(asked);
  });

  it('that has a class asks nothing', () => {
    const { latencyClass, question } = tagOf({
      ...neverStreamed(nightly),
      ...constant,
      key: { application: 'nightly' },
    });
    expect([latencyClass, question]).toEqual(['scheduled', null]);
  });
});

describe('classify a log', () => {
  const cases: [string, Overrides, string][] = [
    [
      'a streamed chat',
      { ...alwaysStreamed(office), ...varied, endUsers: 300, sessions: 1_200, key: { application: 'support-chat' } },
      'real-time',
    ],
    ['the same without a name', { ...alwaysStreamed(office), ...varied, endUsers: 300, sessions: 1_200 }, 'real-time'],
    [
      'an autocomplete that is not streamed',
      { ...neverStreamed(office), ...varied, key: { application: 'ide-autocomplete' } },
      'real-time',
    ],
    [
      'a nightly 02:00 job of constant lengths',
      { ...neverStreamed(nightly), ...constant, key: { application: 'nightly-enrichment' } },
      'scheduled',
    ],
    ['the same without a name', { ...shape(nightly), ...constant }, 'scheduled'],
    [
      'an hourly digest',
      { ...neverStreamed(runsAt(hourly(5, 14), 20, 4)), key: { application: 'hourly-digest' } },
      'scheduled',
    ],
    ['the same without a name', neverStreamed(runsAt(hourly(5, 14), 20, 4)), 'scheduled'],
    [
      'a weekly digest',
      { ...shape(runsAt([3 * DAY_MS, 10 * DAY_MS], 300, 20)), key: { application: 'weekly-digest' } },
      'scheduled',
    ],
    [
      'notification triage by webhook',
      { ...neverStreamed(aroundTheClock(300)), key: { route: '/webhooks/notification-triage' } },
      'near-real-time',
    ],
    [
      '"realtime-eval", which is an evaluation',
      { ...neverStreamed(runsAt(daily(22, 30, 14), 300, 20)), key: { application: 'realtime-eval' } },
      'scheduled',
    ],
    [
      '"report-chatbot", which is a chat',
      { ...alwaysStreamed(office), endUsers: 80, key: { application: 'report-chatbot' } },
      'real-time',
    ],
    [
      '"batch-assistant" that streams to users',
      { ...alwaysStreamed(office), endUsers: 80, key: { application: 'batch-assistant' } },
      'real-time',
    ],
    [
      '"chat" that is a nightly job',
      { ...neverStreamed(nightly), ...constant, key: { application: 'chat' } },
      'scheduled',
    ],
    ['work on the batch tier', { ...shape(aroundTheClock(20)), key: { serviceTier: 'batch' } }, 'scheduled'],
    ['traffic that says nothing', {}, 'undecided'],
  ];
  it.each(cases)('%s', (_, overrides, expected) => expect(tagOf(overrides).latencyClass).toBe(expected));

  it('says weakly that minutes may do for the same webhook without a name, and money follows nothing', () => {
    const tag = tagOf(neverStreamed(aroundTheClock(300)));
    expect(tag.probabilities['near-real-time']).toBeGreaterThan(tag.probabilities['real-time']);
    expect(tag.probabilities['real-time']).toBeGreaterThan(SLOWER_TIER_BOUND);
    expect(tag).toMatchObject({ latencyClass: 'near-real-time', held: true, question: QUESTIONS['read-by'].text });
    expect(strengthOf(tag)).toBe('weak');
  });

  it('never calls the Azure coding trace batchable, for an hour or for weeks, though it is bursty and short', () => {
    expect(tagOf({ ...shape(coding), ...varied }).latencyClass).toBe('undecided');
    const weeks = shape(codingForWeeks);
    expect(weeks.arrivals.bursts).toBeGreaterThan(30);
    expect(weeks.arrivals.activeWindowShare).toBeLessThan(0.25);
    const nameless = tagOf({ ...weeks, ...varied });
    expect(['real-time', 'undecided']).toContain(nameless.latencyClass);
    expect(nameless.probabilities.scheduled).toBeLessThan(0.2);
    expect(tagOf({ ...weeks, ...varied, key: { application: 'coding-copilot' } }).latencyClass).toBe('real-time');
  });
});

describe('too little data', () => {
  const twoNights = runsAt(daily(2, 0, 2), 500, 41);

  it('never gives scheduled by shape, nor by a name alone, and says why', () => {
    for (const key of [{}, { application: 'nightly-backfill' }]) {
      const tag = tagOf({ ...neverStreamed(twoNights), ...constant, key });
      expect(tag.latencyClass).toBe('undecided');
      expect(tag.question).not.toBeNull();
      const why = tag.evidence.find(({ signal }) => signal === 'too-little-data');
      expect(why).toMatchObject({
        weight: 0,
        says: '1,000 requests over 2 days. A pattern needs at least 50 requests over 3 days.',
      });
      expect(tag.evidence.map(({ signal }) => signal)).not.toContain('constant-lengths');
    }
    expect(tagOf({ ...constant, arrivals: null }).latencyClass).toBe('undecided');
    expect(tagOf({ ...shape(runsAt(daily(2, 0, 14), 3, 1)), ...constant }).latencyClass).toBe('undecided');
  });

  it('is carried by explicit evidence, unless other evidence contradicts it', () => {
    expect(tagOf({ ...alwaysStreamed(twoNights), endUsers: 40 }).latencyClass).toBe('real-time');
    expect(tagOf({ ...shape(twoNights), key: { serviceTier: 'batch' } }).latencyClass).toBe('scheduled');
    const contradicted = {
      ...shape(twoNights),
      endUsers: 40,
      sessions: 200,
      key: { serviceTier: 'batch', application: 'copilot' },
    };
    expect(tagOf(contradicted).latencyClass).toBe('undecided');
  });
});

describe('work that ran once', () => {
  const log = { fromMs: MONDAY_MS, toMs: MONDAY_MS + 14 * DAY_MS, otherModels: false };
  const backfill = runsAt([3 * DAY_MS], 900, 300);
  const once = { ...neverStreamed(backfill), arrivals: { ...measureArrivals(backfill), log } };

  it('is named by its name with less than three days of data, where hardly anybody can be waiting', () => {
    const tag = tagOf({ ...once, key: { application: 'invoice-backfill' } });
    expect(tag.latencyClass).toBe('scheduled');
    expect(tag.probabilities['real-time']).toBeLessThan(0.01);
    // The same hours at the end of the log may be the first of many.
    const open = { ...once, arrivals: { ...once.arrivals, log: null } };
    expect(tagOf({ ...open, key: { application: 'invoice-backfill' } }).latencyClass).toBe('undecided');
  });

  it('counts once where hardly anybody waited, whatever its name says, and not where somebody may have', () => {
    const nobody = { ...once, sessions: 0 };
    expect([isOneOff(tagOf(nobody), false), tagOf(nobody).latencyClass]).toEqual([true, 'undecided']);
    expect(isOneOff(tagOf({ ...nobody, endUsers: 40, key: { application: 'launch-assistant' } }), false)).toBe(false);
    expect(isOneOff(tagOf({ ...nobody, arrivals: { ...once.arrivals, log: null } }), false)).toBe(false);
  });

  it('is asked about where its name says nothing, or that somebody waits', () => {
    expect(tagOf(once).latencyClass).toBe('undecided');
    expect(tagOf({ ...once, key: { application: 'search' } }).latencyClass).not.toBe('scheduled');
    expect(tagOf({ ...once, endUsers: 40, key: { application: 'launch-assistant' } }).latencyClass).not.toBe(
      'scheduled',
    );
  });
});

describe('guards', () => {
  const nightlyJob = { ...constant, key: { application: 'nightly-enrichment' } };

  it('never batch without asking from half of the requests streamed on', () => {
    const of = (yes: number) => tagOf({ ...nightlyJob, ...shape(nightly), streamed: { known: 7_000, yes } });
    expect(of(3_499).latencyClass).toBe('scheduled');
    const asked = of(3_500);
    expect([asked.latencyClass, asked.question !== null]).toEqual(['undecided', true]);
    expect(of(7_000).latencyClass).toBe('undecided');
  });

  it('do not ask where the log can not say whether it streamed', () => {
    const of = (streamed: { known: number; yes: number }) => tagOf({ ...nightlyJob, ...shape(nightly), streamed });
    expect(of({ known: 0, yes: 0 }).latencyClass).toBe('scheduled');
    expect(of({ known: 9, yes: 9 }).latencyClass).toBe('scheduled');
  });

  it('do not batch inline calls of machines, which have no users either', () => {
    const inline = {
      ...neverStreamed(aroundTheClock(900)),
      endUsers: 0,
      ...varied,
      outputLength: { mean: 4, cv: 0.2 },
    };
    for (const application of ['payment-fraud-check', 'prompt-guardrail', 'query-embedding']) {
      expect(tagOf({ ...inline, key: { application } }).latencyClass, application).not.toBe('scheduled');
    }
  });
});

describe('classify a workflow listed by hand', () => {
  const cases: [Partial<Workflow>, string][] = [
    [{ name: 'Nightly ticket enrichment' }, 'scheduled'],
    [{ name: 'Tickets', trigger: '0 2 * * *' }, 'scheduled'],
    [{ name: 'Product copy', deadlineHours: 24 }, 'scheduled'],
    [{ name: 'Report', trigger: 'user click', deadlineHours: 24 }, 'scheduled'],
    [{ name: 'Support chat', trigger: 'user click' }, 'real-time'],
    [{ name: 'Draft a reply', trigger: 'agent clicks' }, 'real-time'],
    [{ name: 'Route tickets', trigger: 'webhook' }, 'near-real-time'],
    [{ name: 'Moderation', trigger: 'new post arrives', deadlineHours: 1 / 30 }, 'near-real-time'],
    [{ name: 'Thing', trigger: 'user click', deadlineHours: 24, streamed: true }, 'scheduled'],
    [
      { name: 'AE narrative', description: 'Adverse event queue', trigger: 'case intake', deadlineHours: 48 },
      'scheduled',
    ],
    [{ name: 'Support chat', trigger: 'user asks', deadlineHours: 48 }, 'scheduled'],
    [{ name: 'Nightly batch report', trigger: 'cron', deadlineHours: 2 / 3600 }, 'real-time'],
    [{ name: 'Thing' }, 'undecided'],
  ];
  it.each(cases)('%o is %s', (overrides, expected) => expect(tagOfWorkflow(overrides).latencyClass).toBe(expected));

  const askedAboutTimes: Partial<Workflow>[] = [
    { name: 'Bill explainer', description: "Customers ask about last month's bill" },
    { name: 'Order history', description: 'Agent asks about historical orders while the caller waits' },
    { name: 'Tomorrow', description: 'Tells the executive what is on tomorrow when she asks', trigger: 'voice' },
    { name: 'Payroll questions', description: 'Employees ask about their payslip at month end' },
    { name: 'Night clerk helper', description: 'Night clerk asks the hotel bot at 3 am' },
    { name: 'Archive search', description: 'Historians search the newspaper archive' },
    { name: 'Bulk order form', description: 'Clerk pastes 500 lines and sees errors before she submits' },
    { name: 'Defect entry', description: 'The chapter is proposed to the technician prior to saving' },
  ];
  it.each(askedAboutTimes)(
    '%o is not batched: what people ask about has a time table, the work has none',
    (overrides) => expect(tagOfWorkflow(overrides).latencyClass).not.toBe('scheduled'),
  );
});

describe('every tag', () => {
  const tags = [
    tagOf({}),
    tagOf({ ...neverStreamed(nightly), ...constant, key: { application: 'chat-history-backfill' } }),
    tagOf({ ...alwaysStreamed(office), ...varied, endUsers: 300, key: { application: 'nightly-agent' } }),
    tagOf({ ...neverStreamed(aroundTheClock(300)), key: { route: '/notify', operation: 'embedding' } }),
    tagOfWorkflow({ name: 'Weekly digest', trigger: 'weekly', deadlineHours: 48, streamed: false }),
  ];

  it('holds the contract, with the strongest evidence first and the prior among it', () => {
    for (const tag of tags) {
      expect(tagSchema.parse(tag)).toEqual(tag);
      const sizes = tag.evidence.map(({ weight }) => Math.abs(weight));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      expect(tag.evidence.filter(({ signal }) => signal === 'prior')).toHaveLength(1);
    }
  });

  it('can be followed by hand: the weights add up to the log-odds behind the probabilities', () => {
    for (const { evidence, probabilities } of tags) {
      const sums = logOdds(evidence);
      for (const a of LATENCY_CLASSES) {
        for (const b of LATENCY_CLASSES) {
          expect(Math.log(probabilities[a] / probabilities[b])).toBeCloseTo(sums[a] - sums[b], 9);
        }
      }
    }
  });

  it('gives a batchable class only under the real-time bound, and a question only when it is held', () => {
    for (const tag of tags) {
      if (tag.latencyClass === 'scheduled' || (tag.latencyClass === 'near-real-time' && !tag.held)) {
        expect(tag.probabilities['real-time']).toBeLessThan(REAL_TIME_BOUND);
      }
      expect(tag.question === null).toBe(!tag.held);
      if (tag.latencyClass === 'undecided') expect(tag.held).toBe(true);
    }
  });

  it('is held when a batchable class leads but somebody may well wait', () => {
    const tag = tagOf({ ...shape(runsAt(daily(2, 0, 14), 14, 41)), endUsers: 20, key: { application: 'copilot' } });
    expect(tag.confidence).toBeGreaterThan(0.7);
    expect(tag.probabilities['real-time']).toBeGreaterThan(0.2);
    expect(tag).toMatchObject({ latencyClass: 'undecided', held: true });
    expect(Object.values(QUESTIONS).map(({ text }) => text)).toContain(tag.question);
  });
});
