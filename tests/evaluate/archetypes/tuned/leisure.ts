import type { Archetype } from '../archetype';
import {
  agents,
  behaving,
  byClock,
  byHand,
  byPeople,
  clock,
  day,
  fannedOut,
  following,
  minutes,
  onceOver,
  paced,
  ROUND,
  runs,
} from '../traffic';

/** Nobody waits for these. */
export const TUNED_LEISURE: readonly Archetype[] = [
  {
    archetype: 'throttled-catalogue-texts',
    names: [
      ['furniture catalogue', 'write descriptions'],
      ['catalogue texts', 'rate limited job'],
    ],
    misleading: [['catalogue chat', 'describe']],
    uses: [
      {
        use: 'job',
        truth: 'scheduled',
        why: 'A job keeps to the limit of its account, some calls a minute for hours; the texts go out next week.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'node', pipeline: false }),
        traffic: (calendar, draw) =>
          paced(
            {
              starts: byHand(draw.between(2, 3), calendar, draw),
              hours: draw.between(4, 8),
              everyMs: draw.size(25_000, 60_000),
              jitter: draw.pick([0.02, 0.2]),
            },
            {
              streamed: 0,
              input: { median: draw.size(300, 900), sigma: 0.2 },
              output: { median: draw.size(120, 400), sigma: 0.2 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'sampled-answer-judge',
    names: [
      ['answer quality', 'judge sample'],
      ['evaluation', 'grade answers'],
    ],
    misleading: [['assistant', 'answer check']],
    uses: [
      {
        use: 'judge',
        truth: 'scheduled',
        why: 'A share of the answers is graded as they come; the chart is read on Monday.',
        callByCall: true,
        once: false,
        answers: { 'input-known': 'no' },
        origin: () => ({ kind: 'message', system: 'sqs', destination: 'judge-samples' }),
        traffic: (calendar, draw) =>
          following(
            byPeople(day(draw, ['daytime', 'evening', 'office'], [30, 70], 15, 0.5), calendar, draw),
            { median: draw.size(20_000, 120_000), sigma: 0.6 },
            {
              streamed: 0,
              input: { median: draw.size(900, 3_000), sigma: 0.4 },
              output: { median: draw.size(5, 60), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'overnight-ledger-agent',
    names: [
      ['accounting', 'overnight reconciliation agent'],
      ['ledger', 'close agent'],
    ],
    misleading: [['accounting', 'interactive agent']],
    uses: [
      {
        use: 'agent',
        truth: 'scheduled',
        why: 'Overnight an agent works through open items with slow queries; the result is read in the morning.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'ledger-agent' }),
        traffic: (calendar, draw) =>
          agents(
            byClock(clock(draw), calendar, draw).flatMap((start) =>
              Array.from({ length: draw.whole(3, 5) }, (_, item) => start + item * minutes(25)),
            ),
            {
              steps: { median: draw.between(12, 18), sigma: 0.3 },
              tool: { median: minutes(draw.size(0.5, 3)), sigma: 0.8 },
              grows: { median: draw.size(500, 2_000), sigma: 0.6 },
              named: draw.chance(0.5),
            },
            {
              streamed: draw.chance(0.15) ? 1 : 0,
              input: { median: 5_000, sigma: 0.3 },
              output: { median: draw.size(100, 400), sigma: 0.5 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'jittered-digest',
    names: [
      ['news digest', 'build summaries'],
      ['morning briefing', 'prepare'],
    ],
    misleading: [['news chat', 'summary on request']],
    uses: [
      {
        use: 'digest',
        truth: 'scheduled',
        why: 'A clock fills a queue, and its workers begin when they can: some nights minutes late, some nights an hour.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'celery', task: 'digest.tasks.build' },
            { kind: 'function', trigger: 'timer', cron: '0 4 * * *' },
          ]),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw, { late: { median: minutes(draw.size(8, 30)), sigma: 0.9 } }), calendar, draw),
            {
              items: { median: draw.size(30, 60), sigma: 0.4 },
              workers: draw.pick([1, 2, 4]),
              pause: { median: draw.size(2_000, 20_000), sigma: 1 },
            },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 5_000), sigma: 0.5 },
              output: { median: draw.size(150, 400), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'ticket-backfill',
    names: [
      ['support history', 'backfill topics'],
      ['ticket archive', 'tag once'],
    ],
    misleading: [['support', 'live topics']],
    uses: [
      {
        use: 'backfill',
        truth: 'scheduled',
        why: 'Three years of tickets get a topic, once.',
        callByCall: true,
        once: true,
        origin: () => ({ kind: 'program', program: 'python', pipeline: false }),
        traffic: (calendar, draw) =>
          onceOver(
            {
              days: draw.size(0.6, 3),
              items: draw.whole(500, 1_000),
              workers: draw.pick([2, 4, 8]),
              pause: { median: 1, sigma: draw.between(0.1, 0.4) },
            },
            {
              streamed: 0,
              input: { median: draw.size(300, 1_500), sigma: 0.5 },
              output: { median: draw.size(5, 60), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'store-forecast-fan-out',
    names: [
      ['grocery stores', 'forecast notes'],
      ['replenishment', 'store notes'],
    ],
    misleading: [['store manager', 'ask for notes']],
    uses: [
      {
        use: 'fan-out',
        truth: 'scheduled',
        why: 'Before dawn one job asks about all stores at once.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'store-notes' }),
        traffic: (calendar, draw) =>
          fannedOut(
            byClock(clock(draw), calendar, draw),
            { width: { median: draw.between(30, 60), sigma: 0.1 } },
            {
              streamed: 0,
              input: { median: draw.size(700, 2_500), sigma: 0.2 },
              output: { median: draw.size(80, 250), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'customers-reports',
    names: [
      ['reporting saas', 'weekly report'],
      ['dashboards', 'report per customer'],
    ],
    misleading: [['dashboards', 'live report']],
    customers: 6,
    uses: [
      {
        use: 'reports',
        truth: 'scheduled',
        why: 'Each customer has a key of its own and a report before its working day.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'customer-reports' }),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw, { weekdays: [0, 1, 2, 3, 4] }), calendar, draw),
            {
              items: { median: draw.size(14, 26), sigma: 0.3 },
              workers: draw.pick([2, 6]),
              pause: { median: 300, sigma: 0.7 },
            },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 6_000), sigma: 0.4 },
              output: { median: draw.size(150, 500), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'steady-crawler',
    names: [
      ['tender crawler', 'extract fields'],
      ['public tenders', 'read pages'],
    ],
    misleading: [['tender search', 'read page']],
    uses: [
      {
        use: 'crawl',
        truth: 'scheduled',
        why: 'A crawler reads at its own pace; a tender that is a day older loses nobody a bid.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'java', pipeline: false }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ROUND, [50, 100], 12, 1),
          streamed: 0,
          input: { median: draw.size(1_500, 6_000), sigma: 0.6 },
          output: { median: draw.size(60, 250), sigma: 0.3 },
        })),
      },
    ],
  },
];
