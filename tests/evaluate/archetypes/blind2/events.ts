import type { Archetype } from '../archetype';
import {
  BY_DAY,
  byHand,
  byPeople,
  day,
  fannedOut,
  following,
  minutes,
  paced,
  polled,
  ROUND,
  seconds,
} from '../traffic';

/** Needed within minutes. */
export const BLIND2_EVENTS: readonly Archetype[] = [
  {
    archetype: 'episode-notes',
    names: [
      ['podcast studio', 'show notes'],
      ['episode assistant', 'chapters and titles'],
    ],
    misleading: [['media pipeline', 'batch transcribe']],
    uses: [
      {
        use: 'episode',
        truth: 'near-real-time',
        why: 'A host has uploaded an episode; notes, chapters and titles are drafted from its transcript, and the host publishes as soon as they are there.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'message', system: 'sqs', destination: 'episode-transcribed' },
            { kind: 'function', trigger: 'datasource', cron: null },
          ]),
        traffic: (calendar, draw) =>
          fannedOut(
            byPeople(day(draw, [...BY_DAY, ...ROUND], [12, 28], 16, 0.6), calendar, draw),
            { width: { median: 3, sigma: 0.15 } },
            {
              streamed: 0,
              input: { median: draw.size(8_000, 15_000), sigma: 0.5 },
              output: { median: draw.size(200, 600), sigma: 0.5 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'freight-quote-mails',
    names: [
      ['freight desk', 'read quote request'],
      ['load inquiries', 'extract rate mail'],
    ],
    misleading: [['load inquiries', 'scheduled mailbox scan']],
    uses: [
      {
        use: 'mail',
        truth: 'near-real-time',
        why: 'A shipper asks several brokers and takes the first good offer; the mailbox is read every two minutes so that a quote is out within ten.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'function', trigger: 'timer', cron: '*/2 * * * *' },
            { kind: 'celery', task: 'mailbox.tasks.read_new' },
          ]),
        traffic: (calendar, draw) =>
          following(
            polled(byPeople(day(draw, BY_DAY, [30, 65], 10, 0.1), calendar, draw), 2, calendar, draw),
            { median: seconds(2), sigma: 0.6 },
            {
              streamed: 0,
              input: { median: draw.size(900, 2_500), sigma: 0.5 },
              output: { median: draw.size(120, 260), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'webinar-question-groups',
    names: [
      ['live events', 'group questions'],
      ['stage moderator', 'cluster audience'],
    ],
    misleading: [['live events', 'recap batch']],
    uses: [
      {
        use: 'groups',
        truth: 'near-real-time',
        why: 'While a webinar runs, what was asked in the last two minutes is put into groups; the moderator picks from them when the speaker pauses.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'celery', task: 'stage.tasks.group_questions' }),
        traffic: (calendar, draw) =>
          paced(
            { starts: byHand(draw.whole(5, 10), calendar, draw), hours: 1, everyMs: minutes(2), jitter: 0.05 },
            {
              streamed: 0,
              input: { median: draw.size(1_200, 3_500), sigma: 0.6 },
              output: { median: draw.size(150, 400), sigma: 0.5 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'returned-clothes-grading',
    names: [
      ['returns centre', 'grade item'],
      ['reverse logistics', 'condition from photos'],
    ],
    misleading: [['reverse logistics', 'overnight stock sort']],
    uses: [
      {
        use: 'grade',
        truth: 'near-real-time',
        why: 'A returned coat is photographed and lies in a tray until its grade says shelf, repair or outlet; the trays are full within a quarter of an hour.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'rabbitmq', destination: 'returns.photographed' }),
        traffic: (calendar, draw) =>
          following(
            byPeople(day(draw, ROUND, [40, 80], 13, 0.3), calendar, draw),
            { median: seconds(3), sigma: 0.8 },
            {
              streamed: 0,
              input: { median: draw.size(1_800, 4_200), sigma: 0.12 },
              output: { median: draw.size(50, 130), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
