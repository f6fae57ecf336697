import type { Archetype } from '../archetype';
import { agents, BY_DAY, behaving, byHand, byPeople, day, drained, ROUND, runs, seconds } from '../traffic';

/** Needed within minutes. */
export const TUNED_EVENTS: readonly Archetype[] = [
  {
    archetype: 'order-mail-router',
    names: [
      ['order desk', 'mail received'],
      ['wholesale inbox', 'classify message'],
    ],
    misleading: [['order archive', 'nightly sort']],
    uses: [
      {
        use: 'mail',
        truth: 'near-real-time',
        why: 'A mail is sorted into the right queue before a clerk opens the board.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'message', system: 'rabbitmq', destination: 'mail.received' },
            { kind: 'celery', task: 'inbox.tasks.route_mail' },
          ]),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [30, 80], 11, 0.2),
          streamed: 0,
          input: { median: draw.size(700, 2_000), sigma: 0.5 },
          output: { median: draw.size(20, 90), sigma: 0.4 },
        })),
      },
    ],
  },
  {
    archetype: 'webhook-backlog',
    names: [
      ['crm sync', 'webhook consumer'],
      ['lead enrichment', 'event worker'],
    ],
    misleading: [['crm sync', 'nightly catch up']],
    uses: [
      {
        use: 'events',
        truth: 'near-real-time',
        why: 'A lead is enriched before somebody calls back; after an outage the queue drains at once.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'kafka', destination: 'crm.leads' }),
        traffic: (calendar, draw) =>
          drained(
            byPeople(day(draw, ROUND, [40, 90], 13, 0.5), calendar, draw),
            { count: draw.whole(2, 4), hours: { median: 5, sigma: 0.6 }, workers: draw.pick([4, 8, 16]) },
            {
              streamed: 0,
              input: { median: draw.size(500, 1_500), sigma: 0.4 },
              output: { median: draw.size(60, 200), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'row-upload-with-progress',
    names: [
      ['recruiting', 'score uploaded list'],
      ['seller centre', 'bulk listing'],
    ],
    misleading: [['seller centre', 'offline batch']],
    uses: [
      {
        use: 'upload',
        truth: 'near-real-time',
        why: 'Somebody has uploaded a table and looks at the progress bar until its rows are done.',
        callByCall: true,
        once: false,
        answers: { 'after-session': 'yes', 'input-known': 'no' },
        origin: () => ({ kind: 'request', route: '/api/uploads', client: 'browser', answersFirst: true }),
        traffic: (calendar, draw) =>
          runs(
            byHand(draw.between(7, 12), calendar, draw),
            {
              items: { median: draw.size(25, 70), sigma: 0.6 },
              workers: draw.pick([6, 12, 20]),
              pause: { median: 30, sigma: 0.5 },
              together: true,
              ...(draw.chance(0.5) ? { users: draw.whole(4, 30) } : {}),
            },
            {
              streamed: 0,
              input: { median: draw.size(300, 1_200), sigma: 0.3 },
              output: { median: draw.size(40, 200), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'review-bot-in-ci',
    names: [
      ['ci', 'pull request review'],
      ['merge checks', 'fix agent'],
    ],
    misleading: [['release train', 'weekly review']],
    uses: [
      {
        use: 'agent',
        truth: 'near-real-time',
        why: 'The check is red until the agent has ended; its author gets coffee and comes back.',
        callByCall: false,
        once: false,
        answers: { 'after-session': 'yes', 'input-known': 'no' },
        origin: () => ({ kind: 'program', program: 'python', pipeline: true }),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, ['office', 'daytime'], [3, 5], 14, 0.1), calendar, draw),
            {
              steps: { median: draw.between(9, 14), sigma: 0.5 },
              tool: { median: seconds(draw.size(2, 20)), sigma: 1 },
              grows: { median: draw.size(400, 1_500), sigma: 0.7 },
              named: draw.chance(0.4),
            },
            {
              streamed: 0,
              input: { median: 6_000, sigma: 0.4 },
              output: { median: draw.size(120, 400), sigma: 0.6 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
