import type { Archetype } from '../archetype';
import { BY_DAY, behaving, byClock, byPeople, clock, day, drained, ROUND, runs } from '../traffic';

/** One key for several uses. */
export const HELD_OUT_MIXTURES: readonly Archetype[] = [
  {
    archetype: 'broadcaster-key',
    names: [
      ['broadcaster', 'text service'],
      ['media centre', 'llm key'],
    ],
    misleading: [['broadcaster', 'nightly texts']],
    uses: [
      {
        use: 'live',
        truth: 'real-time',
        why: 'An editor on air asks for a shorter line.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/shorten', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, [...BY_DAY, ...ROUND], [30, 60], 16, 0.9),
          streamed: draw.pick([1, 0]),
          input: { median: draw.size(400, 1_800), sigma: 0.5 },
          output: { median: draw.size(30, 120), sigma: 0.4 },
        })),
      },
      {
        use: 'archive',
        truth: 'scheduled',
        why: 'After the last news the same key writes the abstracts of the day for the archive.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'archive-abstracts' }),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw, { hours: [draw.whole(0, 4)] }), calendar, draw),
            {
              items: { median: draw.size(20, 60), sigma: 0.3 },
              workers: draw.pick([1, 3, 6]),
              pause: { median: 400, sigma: 0.7 },
            },
            {
              streamed: 0,
              input: { median: draw.size(400, 1_800), sigma: 0.4 },
              output: { median: draw.size(80, 200), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'hospital-key',
    names: [
      ['hospital platform', 'shared model access'],
      ['clinic it', 'model key'],
    ],
    misleading: [['clinic reports', 'model key']],
    uses: [
      {
        use: 'desk',
        truth: 'real-time',
        why: 'A nurse at the desk waits for the code of a diagnosis.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/codes/suggest', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['daytime', 'office', 'round-the-clock'], [25, 55], 11, 0.5),
          streamed: 0,
          ...(draw.chance(0.4) ? { users: draw.whole(30, 200) } : {}),
          input: { median: draw.size(500, 1_600), sigma: 0.4 },
          output: { median: draw.size(20, 90), sigma: 0.3 },
        })),
      },
      {
        use: 'letters',
        truth: 'near-real-time',
        why: 'A discharge letter is drafted when the bed is marked free; the doctor signs it a little later.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'rabbitmq', destination: 'beds.free' }),
        traffic: (calendar, draw) =>
          drained(
            byPeople(day(draw, ['daytime', 'office'], [8, 16], 13, 0.5), calendar, draw),
            { count: 1, hours: { median: 2, sigma: 0.3 }, workers: 2 },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 4_000), sigma: 0.4 },
              output: { median: draw.size(250, 600), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
      {
        use: 'statistics',
        truth: 'scheduled',
        why: 'Before the morning round all stays of the day before are coded for the statistics.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'function', trigger: 'timer', cron: '0 4 * * *' }),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw, { hours: [draw.whole(2, 5)] }), calendar, draw),
            {
              items: { median: draw.size(25, 60), sigma: 0.2 },
              workers: draw.pick([2, 5]),
              pause: { median: 250, sigma: 0.6 },
            },
            {
              streamed: 0,
              input: { median: draw.size(600, 2_000), sigma: 0.4 },
              output: { median: draw.size(30, 120), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
