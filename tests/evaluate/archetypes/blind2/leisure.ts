import { HOUR_MS } from '../../logs/calendar';
import type { Archetype } from '../archetype';
import {
  BY_DAY,
  behaving,
  byHand,
  byPeople,
  clock,
  day,
  following,
  minutes,
  onceOver,
  paced,
  seconds,
  thinned,
} from '../traffic';

/** Can wait. */
export const BLIND2_LEISURE: readonly Archetype[] = [
  {
    archetype: 'newspaper-pages',
    names: [
      ['newspaper archive', 'correct page text'],
      ['digital library', 'repair ocr'],
    ],
    misleading: [['digital library', 'reader request']],
    uses: [
      {
        use: 'page',
        truth: 'scheduled',
        why: 'A worker takes the next scanned page whenever it is up, by day and by night; readers get the text with the next release of the index.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'python -m pages.correct --resume', pipeline: false }),
        traffic: (calendar, draw) => {
          const first = calendar.startMs + draw.between(0, 8) * HOUR_MS;
          const every = minutes(draw.size(12, 25)) / thinned(calendar);
          return paced(
            // It goes on until it stops by itself, and somebody starts it again.
            {
              starts: [first, ...byHand(2, calendar, draw)],
              hours: draw.between(20, 45),
              everyMs: every,
              jitter: 0.7,
            },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 4_000), sigma: 0.5 },
              output: { median: draw.size(900, 2_200), sigma: 0.5 },
            },
            calendar,
            draw,
          );
        },
      },
    ],
  },
  {
    archetype: 'herbarium-sheets',
    names: [
      ['herbarium', 'transcribe labels'],
      ['specimen intake', 'darwin core fields'],
    ],
    misleading: [['herbarium', 'live label reader']],
    uses: [
      {
        use: 'sheets',
        truth: 'scheduled',
        why: 'The museum has its photographed sheets transcribed once for the national register; curators check them over the coming year.',
        callByCall: true,
        once: true,
        origin: () => ({ kind: 'program', program: 'python transcribe_sheets.py', pipeline: false }),
        traffic: (calendar, draw) =>
          onceOver(
            {
              days: draw.between(1, 3),
              items: draw.whole(350, 700),
              workers: draw.pick([2, 4, 6]),
              pause: { median: 1, sigma: 0.4 },
            },
            {
              streamed: 0,
              input: { median: draw.size(1_200, 2_600), sigma: 0.15 },
              output: { median: draw.size(180, 350), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'bus-defect-sheets',
    names: [
      ['bus depot', 'sort defect sheets'],
      ['fleet workshop', 'code driver notes'],
    ],
    misleading: [['fleet workshop', 'driver assistant']],
    uses: [
      {
        use: 'sheets',
        truth: 'scheduled',
        why: 'On working days, after the late shift has handed in its notes, they are sorted by part for the planner of the next morning.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'defect-sheets-weekdays' }),
        traffic: behaving((draw) => ({
          arrivals: {
            ...clock(draw, { hours: [draw.whole(19, 22)], weekdays: [0, 1, 2, 3, 4] }),
            run: {
              items: { median: draw.size(50, 110), sigma: 0.3 },
              workers: draw.pick([1, 3, 5]),
              pause: { median: 120, sigma: 0.6 },
            },
          },
          streamed: 0,
          input: { median: draw.size(500, 1_300), sigma: 0.3 },
          output: { median: draw.size(40, 120), sigma: 0.3 },
        })),
      },
    ],
  },
  {
    archetype: 'heat-pump-closeouts',
    names: [
      ['field service', 'closeout review'],
      ['installer app', 'check job notes'],
    ],
    misleading: [['installer app', 'live job check']],
    uses: [
      {
        use: 'closeout',
        truth: 'scheduled',
        why: 'Each closed job has its notes and readings checked as it comes in; the supervisor opens the list of doubtful ones the next morning.',
        callByCall: true,
        once: false,
        // Nobody knows in the evening which jobs are closed tomorrow.
        answers: { 'input-known': 'no' },
        origin: (draw) =>
          draw.pick([
            { kind: 'message', system: 'kafka', destination: 'jobs.closed' },
            { kind: 'request', route: '/webhooks/job-closed', client: 'backend', answersFirst: true },
          ]),
        traffic: (calendar, draw) =>
          following(
            byPeople(day(draw, BY_DAY, [20, 45], 15, 0.15), calendar, draw),
            { median: seconds(15), sigma: 0.9 },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 4_000), sigma: 0.4 },
              output: { median: draw.size(120, 300), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
