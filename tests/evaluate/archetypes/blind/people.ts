import type { Archetype } from '../archetype';
import {
  BY_DAY,
  behaving,
  byClock,
  byPeople,
  clock,
  day,
  fannedOut,
  gathered,
  minutes,
  ROUND,
  seconds,
} from '../traffic';

const SCHOOL_DAYS = [0, 1, 2, 3, 4];

/** Somebody waits seconds. */
export const BLIND_PEOPLE: readonly Archetype[] = [
  // After case studies of phone agents of restaurants (LiveKit workers, 50 calls on a weekend night).
  {
    archetype: 'table-phone',
    names: [
      ['host stand', 'phone agent'],
      ['resy voice', 'turn'],
    ],
    misleading: [['call log', 'transcribe recordings']],
    uses: [
      {
        use: 'turn',
        truth: 'real-time',
        why: 'A caller hears silence until the next sentence is there.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'program', program: 'python agent.py start', pipeline: false }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['evening', 'late-hours', 'bursty'], [7, 13], 19, 1.7),
          streamed: 1,
          turns: { calls: draw.size(5, 9), gap: { median: draw.size(2_500, 7_000), sigma: 0.6 }, remembers: true },
          input: { median: draw.size(1_500, 4_000), sigma: 0.2 },
          output: { median: draw.size(20, 60), sigma: 0.5 },
        })),
      },
    ],
  },
  // After order taking by WhatsApp: Meta wants its webhook answered at once, so that the reply is sent by a request of its own.
  {
    archetype: 'order-by-chat',
    names: [
      ['waiter bot', 'whatsapp inbound'],
      ['comanda', 'message webhook'],
    ],
    misleading: [['order intake', 'daily orders']],
    uses: [
      {
        use: 'message',
        truth: 'real-time',
        why: 'A hungry guest looks at the chat, though the webhook itself was answered before the model was asked.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/webhooks/whatsapp', client: 'backend', answersFirst: true }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['evening', ...BY_DAY], [10, 20], 19, 1.4),
          streamed: 0,
          turns: { calls: draw.size(3, 6), gap: { median: seconds(draw.size(15, 45)), sigma: 0.9 }, remembers: true },
          users: draw.whole(60, 300),
          input: { median: draw.size(1_800, 5_000), sigma: 0.25 },
          output: { median: draw.size(50, 140), sigma: 0.5 },
        })),
      },
    ],
  },
  // After posts on query understanding of grocery shops: rare queries are rewritten while the page of results loads.
  {
    archetype: 'rare-query-rewrite',
    names: [
      ['search api', 'query understanding'],
      ['storefront', 'rewrite query'],
    ],
    misleading: [['search indexer', 'term expansion batch']],
    uses: [
      {
        use: 'query',
        truth: 'real-time',
        why: 'A shopper waits for the page of results.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/v2/search', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, [...BY_DAY, ...ROUND], [40, 100], 18, 1.2),
          streamed: 0,
          visits: { items: draw.size(1.3, 3), gap: { median: seconds(draw.size(8, 30)), sigma: 0.8 }, named: false },
          input: { median: draw.size(300, 900), sigma: 0.15 },
          output: { median: draw.size(12, 40), sigma: 0.3 },
          repeats: draw.between(0.02, 0.3),
        })),
      },
    ],
  },
  // After forms of cities that propose a category from text and photo while the citizen fills them in.
  {
    archetype: 'council-form',
    names: [
      ['mein rathaus', 'suggest category'],
      ['street report', 'check photo'],
    ],
    misleading: [['ticket archive', 'auto classification']],
    uses: [
      {
        use: 'form',
        truth: 'real-time',
        why: 'A citizen sees the category appear in the form before sending it.',
        callByCall: true,
        once: false,
        origin: (draw) => ({ kind: 'request', route: '/reports/draft', client: draw.pick(['mobile', 'browser']) }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['daytime', 'two-big-days', 'bursty'], [10, 40], 13, 0.7),
          streamed: 0,
          input: { median: draw.size(1_200, 3_000), sigma: 0.3 },
          output: { median: draw.size(30, 90), sigma: 0.3 },
        })),
      },
    ],
  },
  // After tutors in classrooms: a whole class logs in when the lesson begins.
  {
    archetype: 'lesson-tutor',
    names: [
      ['mathe coach', 'hint'],
      ['homework buddy', 'next step'],
    ],
    misleading: [['worksheet builder', 'generate exercises']],
    uses: [
      {
        use: 'hint',
        truth: 'real-time',
        why: 'A pupil who is stuck waits for the hint. The timetable says when the class asks, not that it can wait.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/api/hint', client: 'browser' }),
        traffic: (calendar, draw) =>
          gathered(
            byClock(
              clock(draw, {
                hours: draw.shuffled([8, 9, 10, 11, 13]).slice(0, calendar.days > 14 ? 1 : 2),
                minute: draw.pick([0, 5, 45, 50]),
                weekdays: SCHOOL_DAYS,
                late: { median: minutes(3), sigma: 0.6 },
              }),
              calendar,
              draw,
            ),
            {
              people: { median: draw.size(8, 14), sigma: 0.2 },
              asks: { median: draw.size(1.5, 3), sigma: 0.5 },
              lastsMs: minutes(40),
              users: draw.whole(60, 120),
            },
            {
              streamed: draw.pick([0, 1]),
              input: { median: draw.size(700, 2_000), sigma: 0.3 },
              output: { median: draw.size(60, 200), sigma: 0.5 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After games whose server asks for each line of a character.
  {
    archetype: 'npc-talk',
    names: [
      ['tavern', 'npc reply'],
      ['aldermoor', 'dialogue turn'],
    ],
    misleading: [['quest pipeline', 'bark generation']],
    uses: [
      {
        use: 'line',
        truth: 'real-time',
        why: 'A player stands before the character and waits for its answer.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/npc/:id/say', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['evening', 'late-hours', 'round-the-clock'], [10, 22], 21, 1.5),
          streamed: draw.pick([0, 1, 1]),
          turns: { calls: draw.size(3, 6), gap: { median: seconds(draw.size(6, 20)), sigma: 0.8 }, remembers: true },
          users: draw.whole(50, 400),
          input: { median: draw.size(900, 2_500), sigma: 0.3 },
          output: { median: draw.size(30, 80), sigma: 0.4 },
        })),
      },
    ],
  },
  // After question answering over a room of documents: each document is asked at once (map), then the answers are merged.
  {
    archetype: 'tender-room',
    names: [
      ['bid room', 'ask all documents'],
      ['tender desk', 'map question'],
    ],
    misleading: [['document pipeline', 'process files']],
    uses: [
      {
        use: 'question',
        truth: 'real-time',
        why: 'A bid manager looks at the spinner until the last document has answered.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/rooms/:id/questions', client: 'browser' }),
        traffic: (calendar, draw) =>
          fannedOut(
            byPeople(day(draw, ['office', 'daytime'], [1.5, 3], 11, 0.05), calendar, draw),
            { width: { median: draw.size(10, 24), sigma: 0.35 }, users: draw.whole(3, 12) },
            {
              streamed: 0,
              input: { median: draw.size(3_000, 9_000), sigma: 0.8 },
              output: { median: draw.size(40, 150), sigma: 0.7 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After agent assist in call centres: each piece of the transcript on Kafka asks for the next tip, with all that was said.
  {
    archetype: 'headset-tips',
    names: [
      ['agent assist', 'next best action'],
      ['headset', 'live tips'],
    ],
    misleading: [['call analytics', 'transcript processing']],
    uses: [
      {
        use: 'tip',
        truth: 'real-time',
        why: 'Somebody on the phone reads the tip while the customer still speaks.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'kafka', destination: 'calls.transcript.segments' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['office', 'daytime'], [6, 12], 11, 0.15),
          streamed: 0,
          turns: { calls: draw.size(6, 11), gap: { median: seconds(draw.size(12, 25)), sigma: 0.12 }, remembers: true },
          input: { median: draw.size(500, 1_200), sigma: 0.3 },
          output: { median: draw.size(30, 80), sigma: 0.5 },
        })),
      },
    ],
  },
];
