import type { Archetype } from '../archetype';
import { agents, BY_DAY, behaving, byHand, byPeople, day, drained, ROUND, runs, seconds } from '../traffic';

/** Needed within minutes. */
export const HELD_OUT_EVENTS: readonly Archetype[] = [
  {
    archetype: 'customs-papers',
    names: [
      ['freight forwarder', 'paper scanned'],
      ['customs', 'on document'],
    ],
    misleading: [['customs archive', 'evening papers']],
    uses: [
      {
        use: 'papers',
        truth: 'near-real-time',
        why: 'A paper is read while the lorry rolls to the gate, some minutes away.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'sqs', destination: 'scans' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ROUND, [30, 80], 9, 0.4),
          streamed: 0,
          input: { median: draw.size(1_000, 4_000), sigma: 0.3 },
          output: { median: draw.size(80, 250), sigma: 0.3 },
        })),
      },
    ],
  },
  {
    archetype: 'alert-backlog',
    names: [
      ['network operations', 'explain alert'],
      ['alerting', 'alert consumer'],
    ],
    misleading: [['alert history', 'nightly explain']],
    uses: [
      {
        use: 'alerts',
        truth: 'near-real-time',
        why: 'An alert is explained before the shift looks at the board; when the link was down they all come at once.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'rabbitmq', destination: 'alerts' }),
        traffic: (calendar, draw) =>
          drained(
            byPeople(day(draw, ROUND, [35, 80], 3, 1), calendar, draw),
            { count: draw.whole(3, 6), hours: { median: 3, sigma: 0.7 }, workers: draw.pick([2, 6, 20]) },
            {
              streamed: 0,
              input: { median: draw.size(600, 2_500), sigma: 0.5 },
              output: { median: draw.size(60, 180), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'sheet-column-with-watcher',
    names: [
      ['market research', 'fill column'],
      ['survey tool', 'code answers'],
    ],
    misleading: [['survey tool', 'batch coding']],
    uses: [
      {
        use: 'column',
        truth: 'near-real-time',
        why: 'Somebody lets a column be filled and watches the rows turn green.',
        callByCall: true,
        once: false,
        answers: { 'after-session': 'yes', 'input-known': 'no' },
        origin: () => ({ kind: 'request', route: '/sheets/:id/fill', client: 'browser', answersFirst: true }),
        traffic: (calendar, draw) =>
          runs(
            byHand(draw.between(6, 11), calendar, draw),
            {
              items: { median: draw.size(30, 80), sigma: 0.7 },
              workers: draw.pick([3, 8, 15]),
              pause: { median: 60, sigma: 0.5 },
              together: draw.chance(0.5),
              ...(draw.chance(0.5) ? { users: draw.whole(3, 20) } : {}),
            },
            {
              streamed: 0,
              input: { median: draw.size(150, 700), sigma: 0.2 },
              output: { median: draw.size(5, 60), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'test-repair-in-ci',
    names: [
      ['build farm', 'flaky test agent'],
      ['pipeline', 'repair step'],
    ],
    misleading: [['build farm', 'nightly repair']],
    uses: [
      {
        use: 'agent',
        truth: 'near-real-time',
        why: 'A red build is mended by an agent while its author does something else for a few minutes.',
        callByCall: false,
        once: false,
        answers: { 'after-session': 'yes', 'input-known': 'no' },
        origin: () => ({ kind: 'program', program: 'claude', pipeline: true }),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, ['office', 'late-hours'], [3, 5], 15, 0.2), calendar, draw),
            {
              steps: { median: draw.between(8, 15), sigma: 0.6 },
              tool: { median: seconds(draw.size(5, 60)), sigma: 0.8 },
              grows: { median: draw.size(300, 1_200), sigma: 0.8 },
              named: draw.chance(0.4),
            },
            {
              streamed: draw.pick([0, 0, 1]),
              input: { median: 8_000, sigma: 0.4 },
              output: { median: draw.size(120, 500), sigma: 0.7 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'property-listing-drafts',
    names: [
      ['estate agency', 'listing draft'],
      ['property desk', 'on photos uploaded'],
    ],
    misleading: [['property desk', 'weekly drafts']],
    uses: [
      {
        use: 'draft',
        truth: 'near-real-time',
        why: 'The photos are up, and the draft is in the agent’s list before the drive back is over.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/listings', client: 'mobile', answersFirst: true }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [20, 50], 16, 0.8),
          streamed: 0,
          ...(draw.chance(0.3) ? { users: draw.whole(20, 200) } : {}),
          input: { median: draw.size(1_200, 4_500), sigma: 0.4 },
          output: { median: draw.size(200, 450), sigma: 0.3 },
        })),
      },
    ],
  },
];
