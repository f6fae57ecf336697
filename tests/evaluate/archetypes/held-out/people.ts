import type { Archetype } from '../archetype';
import { BY_DAY, behaving, byPeople, day, fannedOut, ROUND, runs, seconds } from '../traffic';

/** Somebody, or a machine that stands still, waits for these. */
export const HELD_OUT_PEOPLE: readonly Archetype[] = [
  {
    archetype: 'vet-practice-helper',
    names: [
      ['veterinary practice', 'symptom helper'],
      ['pet clinic', 'ask'],
    ],
    misleading: [['pet records', 'overnight helper']],
    uses: [
      {
        use: 'chat',
        truth: 'real-time',
        why: 'The animal is on the table and the vet asks.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/ask', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [14, 40], 12, 0.4),
          streamed: draw.pick([1, 0, 0.5]),
          turns: { calls: draw.between(1.5, 3), gap: { median: seconds(45), sigma: 0.9 }, remembers: true },
          ...(draw.chance(0.5) ? { users: draw.whole(8, 60) } : {}),
          input: { median: draw.size(500, 2_200), sigma: 0.5 },
          output: { median: draw.size(80, 250), sigma: 0.5 },
        })),
      },
    ],
  },
  {
    archetype: 'prompt-guardrail',
    names: [
      ['safety layer', 'input rail'],
      ['gateway', 'injection guard'],
    ],
    misleading: [['safety reports', 'rail']],
    uses: [
      {
        use: 'guard',
        truth: 'real-time',
        why: 'No answer is begun before the guard has passed the question.',
        callByCall: true,
        once: false,
        answers: { 'after-session': 'yes', 'next-click': 'yes' },
        origin: () => ({ kind: 'request', route: '/guard', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ROUND, [50, 120], 16, 0.8),
          streamed: 0,
          input: { median: draw.size(150, 900), sigma: 0.5 },
          output: { median: draw.size(2, 6), sigma: 0.1 },
        })),
      },
    ],
  },
  {
    archetype: 'spare-part-finder',
    names: [
      ['machine parts shop', 'query vector'],
      ['spare parts', 'embed search'],
    ],
    misleading: [['parts index', 'embed']],
    uses: [
      {
        use: 'query',
        truth: 'real-time',
        why: 'A mechanic has typed a part and the list waits for its vector.',
        callByCall: true,
        once: false,
        answers: { 'after-session': 'yes', 'next-click': 'yes' },
        operation: 'embedding',
        origin: () => ({ kind: 'request', route: '/search', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [60, 130], 10, 0.2),
          operation: 'embedding',
          streamed: 0,
          input: { median: draw.size(5, 20), sigma: 0.6 },
          output: { median: 0, sigma: 0 },
        })),
      },
    ],
  },
  {
    archetype: 'deep-search-button',
    names: [
      ['patent search', 'deep search'],
      ['prior art', 'search all'],
    ],
    misleading: [['patent watch', 'weekly search']],
    uses: [
      {
        use: 'search',
        truth: 'real-time',
        why: 'An examiner presses a button, twenty documents are read at once, and the page fills.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/deep-search', client: 'browser' }),
        traffic: (calendar, draw) =>
          fannedOut(
            byPeople(day(draw, ['office', 'daytime'], [2, 5], 11, 0.1), calendar, draw),
            { width: { median: draw.between(12, 22), sigma: 0.2 }, ...(draw.chance(0.4) ? { users: 40 } : {}) },
            {
              streamed: draw.pick([0, 0, 1]),
              input: { median: draw.size(2_000, 7_000), sigma: 0.4 },
              output: { median: draw.size(60, 200), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'customers-widgets',
    names: [
      ['help widget', 'visitor question'],
      ['widget saas', 'reply'],
    ],
    misleading: [['widget reports', 'reply job']],
    customers: 6,
    uses: [
      {
        use: 'widget',
        truth: 'real-time',
        why: 'Each customer has a key of its own, and visitors of its site who have asked.',
        callByCall: true,
        once: false,
        origin: (draw) => ({ kind: 'request', route: '/widget/messages', client: draw.pick(['browser', 'mobile']) }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, [...BY_DAY, ...ROUND], [8, 16], 15, 0.8),
          streamed: draw.pick([1, 0]),
          turns: { calls: draw.between(1.5, 3), gap: { median: seconds(40), sigma: 0.8 }, remembers: true },
          input: { median: draw.size(800, 3_000), sigma: 0.5 },
          output: { median: draw.size(60, 220), sigma: 0.5 },
        })),
      },
    ],
  },
  {
    archetype: 'tax-form-hints',
    names: [
      ['tax office', 'field hint'],
      ['citizen forms', 'hint'],
    ],
    misleading: [['form archive', 'hints batch']],
    uses: [
      {
        use: 'hint',
        truth: 'real-time',
        why: 'The hint stands beside the field that somebody is filling in.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/forms/:id/hint', client: 'browser' }),
        traffic: (calendar, draw) =>
          runs(
            byPeople(day(draw, BY_DAY, [30, 70], 18, 0.9), calendar, draw),
            {
              items: { median: 1, sigma: 0.3 },
              workers: 1,
              pause: { median: seconds(25), sigma: 0.8 },
              ...(draw.chance(0.3) ? { users: 700 } : {}),
            },
            {
              streamed: 0,
              input: { median: draw.size(500, 1_400), sigma: 0.2 },
              output: { median: draw.size(20, 60), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
