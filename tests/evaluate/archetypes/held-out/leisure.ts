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
export const HELD_OUT_LEISURE: readonly Archetype[] = [
  {
    archetype: 'throttled-land-register',
    names: [
      ['land register', 'transcribe volumes'],
      ['register scans', 'slow reader'],
    ],
    misleading: [['land register', 'counter service']],
    uses: [
      {
        use: 'reader',
        truth: 'scheduled',
        why: 'Old volumes are read through the working hours of an idle machine, one page each half minute.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'python', pipeline: false }),
        traffic: (calendar, draw) =>
          paced(
            {
              starts: byClock(clock(draw, { hours: [draw.whole(7, 20)], weekdays: [0, 2, 4] }), calendar, draw),
              hours: draw.between(2, 5),
              everyMs: draw.size(20_000, 50_000),
              jitter: draw.pick([0.01, 0.1, 0.3]),
            },
            {
              streamed: draw.chance(0.2) ? 1 : 0,
              input: { median: draw.size(1_000, 3_000), sigma: 0.3 },
              output: { median: draw.size(300, 900), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'sampled-call-scoring',
    names: [
      ['call centre', 'score calls'],
      ['telephony', 'sample rating'],
    ],
    misleading: [['call centre', 'live rating']],
    uses: [
      {
        use: 'score',
        truth: 'scheduled',
        why: 'One call in twenty is rated some minutes after it ended; team leads look at the month.',
        callByCall: true,
        once: false,
        answers: { 'input-known': 'no' },
        origin: () => ({ kind: 'celery', task: 'ratings.tasks.score_call' }),
        traffic: (calendar, draw) =>
          following(
            byPeople(day(draw, ['office', 'daytime', 'evening'], [30, 70], 14, 0.3), calendar, draw),
            { median: draw.size(60_000, 600_000), sigma: 0.7 },
            {
              streamed: 0,
              input: { median: draw.size(2_000, 6_000), sigma: 0.5 },
              output: { median: draw.size(60, 200), sigma: 0.2 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'overnight-literature-agent',
    names: [
      ['pharma research', 'literature agent'],
      ['evidence review', 'overnight reader'],
    ],
    misleading: [['pharma research', 'reading assistant']],
    uses: [
      {
        use: 'agent',
        truth: 'scheduled',
        why: 'Through the night it searches, fetches and reads papers; its tools are slow, its report is due at nine.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'literature-agent' }),
        traffic: (calendar, draw) =>
          agents(
            byClock(clock(draw, { hours: [draw.whole(20, 23)] }), calendar, draw).flatMap((start) =>
              Array.from({ length: draw.whole(2, 4) }, (_, item) => start + item * minutes(40)),
            ),
            {
              steps: { median: draw.between(14, 24), sigma: 0.4 },
              tool: { median: minutes(draw.size(0.7, 6)), sigma: 1 },
              grows: { median: draw.size(800, 4_000), sigma: 0.7 },
              named: draw.chance(0.4),
            },
            {
              streamed: draw.chance(0.2) ? 1 : 0,
              input: { median: 3_000, sigma: 0.4 },
              output: { median: draw.size(120, 500), sigma: 0.6 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'jittered-meter-letters',
    names: [
      ['energy supplier', 'meter letters'],
      ['billing letters', 'compose'],
    ],
    misleading: [['billing hotline', 'compose reply']],
    uses: [
      {
        use: 'letters',
        truth: 'scheduled',
        why: 'A weekday job puts letters into a queue that others use too; they are printed in the afternoon.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'celery', task: 'letters.tasks.compose' }),
        traffic: (calendar, draw) =>
          runs(
            byClock(
              clock(draw, {
                hours: [draw.whole(1, 8)],
                weekdays: [0, 1, 2, 3, 4],
                late: { median: minutes(draw.size(10, 50)), sigma: 0.8 },
              }),
              calendar,
              draw,
            ),
            {
              items: { median: draw.size(35, 80), sigma: 0.5 },
              workers: draw.pick([1, 3]),
              pause: { median: draw.size(4_000, 40_000), sigma: 1.1 },
            },
            {
              streamed: 0,
              input: { median: draw.size(400, 1_500), sigma: 0.3 },
              output: { median: draw.size(200, 500), sigma: 0.2 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'vector-migration',
    names: [
      ['museum collection', 'migrate vectors'],
      ['collection search', 're embed'],
    ],
    misleading: [['collection search', 'query']],
    uses: [
      {
        use: 'migration',
        truth: 'scheduled',
        why: 'A new model, so all objects are described anew, once.',
        callByCall: true,
        once: true,
        origin: () => ({ kind: 'program', program: 'python', pipeline: false }),
        traffic: (calendar, draw) =>
          onceOver(
            {
              days: draw.size(0.4, 4),
              items: draw.whole(500, 1_100),
              workers: draw.pick([1, 4, 10]),
              pause: { median: 1, sigma: draw.between(0.05, 0.5) },
            },
            {
              streamed: 0,
              input: { median: draw.size(400, 2_500), sigma: 0.6 },
              output: { median: draw.size(60, 200), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'farm-field-fan-out',
    names: [
      ['farm advisor', 'field notes'],
      ['crop service', 'all fields'],
    ],
    misleading: [['farm advisor', 'ask about field']],
    uses: [
      {
        use: 'fields',
        truth: 'scheduled',
        why: 'After the satellite has passed, all fields are described in one go, for the farmers’ morning.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'function', trigger: 'timer', cron: '20 3 * * *' }),
        traffic: (calendar, draw) =>
          fannedOut(
            byClock(clock(draw, { weekdays: [0, 2, 4, 6] }), calendar, draw),
            { width: { median: draw.between(50, 90), sigma: 0.2 } },
            {
              streamed: 0,
              input: { median: draw.size(500, 1_800), sigma: 0.2 },
              output: { median: draw.size(100, 300), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'idle-map-names',
    names: [
      ['map maker', 'normalise names'],
      ['gazetteer', 'spelling pass'],
    ],
    misleading: [['map search', 'normalise']],
    uses: [
      {
        use: 'names',
        truth: 'scheduled',
        why: 'Names of places are put right whenever a machine is idle; the next edition is in spring.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'kafka', destination: 'names.todo' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ROUND, [50, 110], 12, 1),
          streamed: 0,
          input: { median: draw.size(120, 500), sigma: 0.2 },
          output: { median: draw.size(15, 60), sigma: 0.2 },
        })),
      },
    ],
  },
  {
    archetype: 'hand-started-scoring',
    names: [
      ['grant foundation', 'score applications'],
      ['scholarships', 'rank files'],
    ],
    misleading: [['scholarships', 'answer applicant']],
    uses: [
      {
        use: 'scoring',
        truth: 'scheduled',
        why: 'Somebody starts it on some afternoons and reads the ranking with the committee next week.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'python', pipeline: false }),
        traffic: (calendar, draw) =>
          runs(
            byHand(draw.between(2.5, 4), calendar, draw),
            {
              items: { median: draw.size(60, 160), sigma: 0.4 },
              workers: draw.pick([2, 4, 8]),
              pause: { median: draw.size(50, 800), sigma: 0.6 },
            },
            {
              streamed: draw.chance(0.15) ? 1 : 0,
              input: { median: draw.size(2_000, 8_000), sigma: 0.4 },
              output: { median: draw.size(60, 250), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
