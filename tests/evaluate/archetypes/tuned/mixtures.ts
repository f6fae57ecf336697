import type { Archetype } from '../archetype';
import { BY_DAY, behaving, byClock, byPeople, clock, day, runs, seconds } from '../traffic';

/** One key for several uses. */
export const TUNED_MIXTURES: readonly Archetype[] = [
  {
    archetype: 'travel-key',
    names: [
      ['travel planner', 'main key'],
      ['trip app', 'llm'],
    ],
    misleading: [['trip batch', 'key']],
    uses: [
      {
        use: 'live',
        truth: 'real-time',
        why: 'Travellers chat about their trip.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/api/trips/chat', client: 'mobile' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [12, 30], 19, 1.1),
          streamed: 1,
          turns: { calls: draw.between(2, 4), gap: { median: seconds(30), sigma: 0.8 }, remembers: true },
          ...(draw.chance(0.6) ? { users: draw.whole(200, 2_000) } : {}),
          input: { median: draw.size(700, 2_000), sigma: 0.5 },
          output: { median: draw.size(100, 300), sigma: 0.5 },
        })),
      },
      {
        use: 'nightly',
        truth: 'scheduled',
        why: 'At night the same key writes the texts of all destinations anew.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'destination-texts' }),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw), calendar, draw),
            {
              items: { median: draw.size(25, 60), sigma: 0.2 },
              workers: draw.pick([2, 4, 8]),
              pause: { median: 300, sigma: 0.6 },
            },
            {
              streamed: 0,
              input: { median: draw.size(700, 2_000), sigma: 0.3 },
              output: { median: draw.size(150, 350), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'claims-key',
    names: [
      ['claims platform', 'shared key'],
      ['claims', 'openai'],
    ],
    misleading: [['claims nightly', 'key']],
    uses: [
      {
        use: 'live',
        truth: 'real-time',
        why: 'A clerk on the telephone asks for the clause that applies; nothing streams.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/clauses/search', client: 'browser' }),
        traffic: (calendar, draw) => {
          const starts = byPeople(day(draw, ['office', 'daytime'], [25, 60], 13, 0.1), calendar, draw);
          const one = { items: { median: 1, sigma: 0 }, workers: 1, pause: { median: 1, sigma: 0 } };
          return runs(
            starts,
            one,
            {
              streamed: 0,
              input: { median: draw.size(900, 2_500), sigma: 0.4 },
              output: { median: draw.size(60, 200), sigma: 0.4 },
            },
            calendar,
            draw,
          );
        },
      },
      {
        use: 'nightly',
        truth: 'scheduled',
        why: 'After midnight the claims of the day are summed up for the file.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'function', trigger: 'timer', cron: '30 0 * * *' }),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw), calendar, draw),
            {
              items: { median: draw.size(20, 60), sigma: 0.2 },
              workers: draw.pick([1, 4]),
              pause: { median: 200, sigma: 0.6 },
            },
            {
              streamed: 0,
              input: { median: draw.size(900, 2_500), sigma: 0.4 },
              output: { median: draw.size(100, 250), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
