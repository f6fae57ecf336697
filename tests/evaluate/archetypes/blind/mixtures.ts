import type { Archetype } from '../archetype';
import { agents, BY_DAY, behaving, byHand, byPeople, clock, day, fannedOut, runs, seconds } from '../traffic';

/** Several uses under one key. */
export const BLIND_MIXTURES: readonly Archetype[] = [
  // After an insurer of start-ups: one service of predictions for the application, the mailbox and the warehouse.
  {
    archetype: 'risk-desk',
    names: [
      ['risk desk', 'predict'],
      ['underwriting ml', 'llm predictions'],
    ],
    misleading: [['warehouse', 'hourly predictions']],
    uses: [
      {
        use: 'application form',
        truth: 'real-time',
        why: 'A founder fills in the application and waits for the class of risk before the next page.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/predictions/risk-class', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['daytime', 'office'], [10, 30], 14, 0.3),
          streamed: 0,
          input: { median: draw.size(600, 1_400), sigma: 0.3 },
          output: { median: draw.size(20, 70), sigma: 0.3 },
        })),
      },
      {
        use: 'submission mail',
        truth: 'near-real-time',
        why: 'A broker who sends a submission to three insurers is answered first by whoever has read it within the quarter hour.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'sqs', destination: 'submissions-inbox' }),
        traffic: (calendar, draw) =>
          runs(
            byPeople(day(draw, ['office', 'daytime'], [3, 8], 10, 0.05), calendar, draw),
            { items: { median: 3, sigma: 0.5 }, workers: 3, pause: { median: 50, sigma: 0.4 }, together: true },
            {
              streamed: 0,
              input: { median: draw.size(3_000, 9_000), sigma: 0.6 },
              output: { median: draw.size(150, 400), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
      {
        use: 'renewals',
        truth: 'scheduled',
        why: 'Contracts that end in sixty days are rated at night for the renewal team.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'metaflow-renewals' }),
        traffic: behaving((draw) => ({
          arrivals: {
            ...clock(draw, { weekdays: [0, 1, 2, 3, 4] }),
            run: { items: { median: draw.size(20, 60), sigma: 0.4 }, workers: 4, pause: { median: 80, sigma: 0.5 } },
          },
          streamed: 0,
          input: { median: draw.size(1_500, 4_000), sigma: 0.4 },
          output: { median: draw.size(100, 250), sigma: 0.3 },
        })),
      },
    ],
  },
  // After newsrooms: one key of the content system.
  {
    archetype: 'newsroom-key',
    names: [
      ['newsroom', 'cms assistant'],
      ['editorial', 'llm'],
    ],
    misleading: [['archive', 'tagging']],
    uses: [
      {
        use: 'headlines',
        truth: 'real-time',
        why: 'An editor asks for five headlines and waits for them, often twice.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/cms/headlines', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['daytime', 'late-hours'], [15, 40], 16, 0.6),
          streamed: draw.pick([0, 1]),
          visits: { items: 2, gap: { median: seconds(35), sigma: 0.8 }, named: false },
          users: draw.whole(8, 40),
          input: { median: draw.size(900, 2_200), sigma: 0.4 },
          output: { median: draw.size(60, 140), sigma: 0.3 },
        })),
      },
      {
        use: 'wire',
        truth: 'near-real-time',
        why: 'A report of an agency is translated before the desk decides, some minutes later, whether to run it.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'rabbitmq', destination: 'wire.items' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['round-the-clock', 'steady', 'bursty'], [25, 60], 14, 0.7),
          streamed: 0,
          input: { median: draw.size(500, 1_300), sigma: 0.6 },
          output: { median: draw.size(400, 1_100), sigma: 0.6 },
        })),
      },
    ],
  },
  // After help desks sold to shops: each shop has a key, used by its chat and by the night's report on what was asked.
  {
    archetype: 'shop-helpdesk',
    names: [
      ['help widget', 'tenant key'],
      ['desk cloud', 'tenant'],
    ],
    misleading: [['reports', 'tenant topics']],
    customers: 4,
    uses: [
      {
        use: 'chat',
        truth: 'real-time',
        why: 'A customer of the shop waits in the chat.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/widget/messages', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [4, 10], 15, 0.8),
          streamed: 1,
          turns: { calls: draw.size(2, 4), gap: { median: seconds(draw.size(20, 60)), sigma: 0.9 }, remembers: true },
          users: draw.whole(40, 200),
          input: { median: draw.size(1_200, 3_500), sigma: 0.3 },
          output: { median: draw.size(80, 220), sigma: 0.5 },
        })),
      },
      {
        use: 'topics',
        truth: 'scheduled',
        why: 'At night each chat of the day is given a topic, for a report that the shop opens once a week.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'function', trigger: 'timer', cron: '30 2 * * *' }),
        traffic: behaving((draw) => ({
          arrivals: {
            ...clock(draw, { hours: [2], minute: 30 }),
            run: { items: { median: draw.size(8, 20), sigma: 0.3 }, workers: 2, pause: { median: 90, sigma: 0.5 } },
          },
          streamed: 0,
          input: { median: draw.size(900, 2_000), sigma: 0.5 },
          output: { median: draw.size(15, 40), sigma: 0.3 },
        })),
      },
    ],
  },
  // After keys that a team of developers shares.
  {
    archetype: 'platform-team-key',
    names: [
      ['platform team', 'shared key'],
      ['devx', 'anthropic key'],
    ],
    misleading: [['ci', 'docs build']],
    uses: [
      {
        use: 'coding',
        truth: 'real-time',
        why: 'A developer watches the agent at work and steers it.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/v1/messages', client: 'coding tool' }),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, ['office', 'daytime'], [2, 5], 14, 0.1), calendar, draw),
            {
              steps: { median: draw.size(5, 10), sigma: 0.6 },
              tool: { median: seconds(draw.size(2, 6)), sigma: 1 },
              grows: { median: draw.size(800, 2_000), sigma: 0.8 },
              users: draw.whole(3, 9),
              named: true,
            },
            {
              streamed: 1,
              input: { median: draw.size(6_000, 14_000), sigma: 0.3 },
              output: { median: draw.size(120, 350), sigma: 0.8 },
            },
            calendar,
            draw,
          ),
      },
      {
        use: 'reference pages',
        truth: 'scheduled',
        why: 'A workflow writes the reference anew after a release, and its pull request is read when somebody finds the time.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'node scripts/write-reference.mjs', pipeline: true }),
        traffic: (calendar, draw) =>
          fannedOut(
            byHand(draw.size(0.7, 1.5), calendar, draw),
            { width: { median: draw.size(20, 60), sigma: 0.3 } },
            {
              streamed: 0,
              input: { median: draw.size(2_500, 6_000), sigma: 0.6 },
              output: { median: draw.size(500, 1_200), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
      {
        use: 'failed jobs',
        truth: 'near-real-time',
        why: 'A pipeline that failed is explained below its merge request before its author comes to look.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/gitlab/job-events', client: 'backend', answersFirst: true }),
        traffic: (calendar, draw) =>
          runs(
            byPeople(day(draw, ['office', 'daytime', 'bursty'], [4, 12], 15, 0.2), calendar, draw),
            { items: { median: 1, sigma: 0.2 }, workers: 1, pause: { median: 200, sigma: 0.4 }, together: true },
            {
              streamed: 0,
              input: { median: draw.size(4_000, 10_000), sigma: 0.8 },
              output: { median: draw.size(150, 350), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
