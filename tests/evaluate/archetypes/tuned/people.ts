import type { Archetype } from '../archetype';
import { agents, BY_DAY, behaving, byPeople, day, fannedOut, ROUND, seconds } from '../traffic';

/** Somebody, or a machine that stands still, waits for these. */
export const TUNED_PEOPLE: readonly Archetype[] = [
  {
    archetype: 'bank-assistant',
    names: [
      ['retail bank', 'customer assistant'],
      ['banking app', 'chat'],
    ],
    misleading: [['statement service', 'batch assistant']],
    uses: [
      {
        use: 'chat',
        truth: 'real-time',
        why: 'A customer reads along.',
        callByCall: true,
        once: false,
        origin: (draw) => ({
          kind: 'request',
          route: '/api/assistant/messages',
          client: draw.pick(['browser', 'mobile']),
        }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [12, 40], 14, 0.5),
          streamed: draw.pick([1, 1, 0]),
          turns: { calls: draw.between(2, 5), gap: { median: seconds(35), sigma: 0.8 }, remembers: true },
          ...(draw.chance(0.6) ? { users: draw.whole(200, 3_000) } : {}),
          input: { median: draw.size(600, 2_500), sigma: 0.5 },
          output: { median: draw.size(80, 300), sigma: 0.5 },
        })),
      },
    ],
  },
  {
    archetype: 'payment-fraud-check',
    names: [
      ['payments', 'fraud score'],
      ['card authorisation', 'risk check'],
    ],
    misleading: [['fraud analysis', 'daily scoring']],
    uses: [
      {
        use: 'check',
        truth: 'real-time',
        why: 'The payment is held until the score is there; the terminal shows "please wait".',
        callByCall: true,
        once: false,
        answers: { 'after-session': 'yes', 'next-click': 'yes' },
        origin: () => ({ kind: 'request', route: '/v1/authorise', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ROUND, [50, 120], 17, 1),
          streamed: 0,
          input: { median: draw.size(400, 1_200), sigma: 0.2 },
          output: { median: draw.size(4, 20), sigma: 0.2 },
        })),
      },
    ],
  },
  {
    archetype: 'comparison-page',
    names: [
      ['insurance comparison', 'compare offers'],
      ['broker portal', 'offer view'],
    ],
    misleading: [['offers', 'bulk compare']],
    uses: [
      {
        use: 'page',
        truth: 'real-time',
        why: 'One click asks about every offer at once, and the page fills while the visitor looks.',
        callByCall: true,
        once: false,
        origin: (draw) => ({ kind: 'request', route: '/compare', client: draw.pick(['browser', 'mobile']) }),
        traffic: (calendar, draw) =>
          fannedOut(
            byPeople(day(draw, BY_DAY, [4, 8], 18, 0.9), calendar, draw),
            { width: { median: draw.between(6, 12), sigma: 0.2 }, ...(draw.chance(0.3) ? { users: 900 } : {}) },
            {
              streamed: 0,
              input: { median: draw.size(500, 2_000), sigma: 0.3 },
              output: { median: draw.size(40, 160), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'pair-programmer',
    names: [
      ['developer tools', 'coding agent'],
      ['engineering', 'pair programmer'],
    ],
    misleading: [['nightly refactor', 'agent']],
    uses: [
      {
        use: 'agent',
        truth: 'real-time',
        why: 'A developer looks on and stops it when it errs.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/v1/messages', client: 'coding tool' }),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, ['office', 'daytime'], [2, 4], 14, 0.1), calendar, draw),
            {
              steps: { median: draw.between(10, 18), sigma: 0.5 },
              tool: { median: seconds(draw.size(3, 15)), sigma: 1.1 },
              grows: { median: draw.size(400, 1_500), sigma: 0.7 },
              ...(draw.chance(0.5) ? { users: 25 } : {}),
              named: draw.chance(0.7),
            },
            {
              streamed: draw.pick([1, 1, 0]),
              input: { median: 9_000, sigma: 0.3 },
              output: { median: draw.size(150, 500), sigma: 0.7 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
