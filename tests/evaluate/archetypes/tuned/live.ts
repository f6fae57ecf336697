import { HOUR_MS } from '../../logs/calendar';
import type { Archetype } from '../archetype';
import { BY_DAY, behaving, byClock, byHand, clock, day, following, minutes, paced, seconds, thinned } from '../traffic';

/** What goes on while somebody is there, beside work that leaves nearly the same rows and can wait. */
export const LIVE: readonly Archetype[] = [
  {
    archetype: 'town-hall-captions',
    names: [
      ['town hall stream', 'caption segment'],
      ['stage captions', 'translate line'],
    ],
    misleading: [['media archive', 'caption batch']],
    uses: [
      {
        use: 'segment',
        truth: 'real-time',
        why: 'While somebody speaks on a stage, each segment of speech is translated, and the hall reads it on a screen; nothing comes until the next session.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'request', route: '/live/segments', client: 'backend' },
            { kind: 'program', program: 'node captioner.js', pipeline: false },
          ]),
        traffic: (calendar, draw) =>
          paced(
            {
              starts: byHand(draw.whole(3, 6) * thinned(calendar), calendar, draw),
              hours: draw.between(0.7, 1.6),
              everyMs: seconds(draw.size(18, 45)),
              jitter: draw.between(0.1, 0.5),
            },
            {
              streamed: 0,
              input: { median: draw.size(250, 700), sigma: 0.25 },
              output: { median: draw.size(25, 60), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'lecture-subtitles',
    names: [
      ['lecture hall', 'subtitle line'],
      ['seminar stream', 'live subtitles'],
    ],
    misleading: [['lecture archive', 'weekly transcript']],
    uses: [
      {
        use: 'line',
        truth: 'real-time',
        why: 'A lecture is held at the same hours each week and begins some minutes later; each spoken line gets its subtitle while the students look at the slide.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'subtitler', pipeline: false }),
        traffic: (calendar, draw) =>
          paced(
            {
              starts: byClock(
                clock(draw, {
                  hours: [draw.whole(8, 15)],
                  weekdays: draw.pick([
                    [0, 2],
                    [1, 3],
                    [0, 1, 2, 3, 4],
                  ]),
                  late: { median: minutes(4), sigma: 0.7 },
                }),
                calendar,
                draw,
              ),
              hours: draw.between(0.7, 1.5),
              everyMs: seconds(draw.size(20, 50)),
              jitter: draw.between(0.1, 0.4),
            },
            {
              streamed: 0,
              input: { median: draw.size(200, 600), sigma: 0.25 },
              output: { median: draw.size(20, 50), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'supplier-blurbs',
    names: [
      ['supplier feeds', 'write blurbs'],
      ['wholesale import', 'item text job'],
    ],
    misleading: [['shop assistant', 'answer about item']],
    uses: [
      {
        use: 'blurb',
        truth: 'scheduled',
        why: 'When a supplier has sent its list, somebody starts a job that keeps to a rate for an hour or two; the texts go out with the next catalogue.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'python blurbs.py --rate 2', pipeline: false }),
        traffic: (calendar, draw) =>
          paced(
            {
              starts: byHand(draw.whole(2, 4) * thinned(calendar), calendar, draw),
              hours: draw.between(0.8, 2.5),
              everyMs: seconds(draw.size(20, 50)),
              jitter: draw.pick([0.05, 0.3]),
            },
            {
              streamed: 0,
              input: { median: draw.size(300, 900), sigma: 0.3 },
              output: { median: draw.size(80, 220), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'ward-channel-helper',
    names: [
      ['ward channel', 'reply in thread'],
      ['care team bot', 'thread turn'],
    ],
    misleading: [['care team', 'queued jobs']],
    uses: [
      {
        use: 'reply',
        truth: 'real-time',
        why: 'A nurse asks in a channel and goes on asking in the thread; the chat platform has its receipt within three seconds, and a worker writes what she reads.',
        callByCall: false,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'request', route: '/chat/events', client: 'backend', answersFirst: true },
            { kind: 'celery', task: 'channel.tasks.reply' },
          ]),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [12, 30], 13, 0.7),
          streamed: 0,
          turns: { calls: draw.between(2.5, 5), gap: { median: seconds(45), sigma: 0.8 }, remembers: true },
          input: { median: draw.size(700, 2_200), sigma: 0.35 },
          output: { median: draw.size(80, 260), sigma: 0.5 },
        })),
      },
    ],
  },
  {
    archetype: 'harbour-watch',
    names: [
      ['harbour desk', 'read notices'],
      ['port watch', 'judge bulletin'],
    ],
    misleading: [['port archive', 'nightly bulletins']],
    uses: [
      {
        use: 'notice',
        truth: 'near-real-time',
        why: 'A loop reads the newest notice of the harbour, sleeps some minutes and reads again, by day and by night; a closed channel has to be on the desk at once.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'python watch_notices.py', pipeline: false }),
        traffic: (calendar, draw) =>
          paced(
            {
              starts: [calendar.startMs + draw.between(0, 1) * HOUR_MS],
              hours: calendar.days * 24,
              everyMs: minutes(draw.size(9, 22)) / thinned(calendar),
              jitter: draw.between(0.05, 0.4),
            },
            {
              streamed: 0,
              input: { median: draw.size(600, 1_800), sigma: 0.3 },
              output: { median: draw.size(20, 70), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'ticket-sale',
    names: [
      ['box office', 'seat question'],
      ['festival tickets', 'seat finder'],
    ],
    misleading: [['box office', 'weekly batch']],
    uses: [
      {
        use: 'question',
        truth: 'real-time',
        why: 'A sale opens at a set hour of the week, and within minutes all ask for seats and wait for the answer.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/api/seats', client: 'backend' }),
        traffic: (calendar, draw) =>
          following(
            byClock(
              clock(draw, { hours: [draw.whole(9, 12)], weekdays: [draw.whole(2, 4)], minute: 0 }),
              calendar,
              draw,
            ).flatMap((start) =>
              Array.from({ length: Math.round(draw.between(250, 400) * thinned(calendar)) }, () => start),
            ),
            { median: minutes(draw.between(2, 6)), sigma: draw.between(0.8, 1.1) },
            {
              streamed: 0,
              input: { median: draw.size(600, 2_000), sigma: 0.3 },
              output: { median: draw.size(60, 200), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'bedtime-stories',
    names: [
      ['story lamp', 'tell story'],
      ['sleep app', 'new story'],
    ],
    misleading: [['story lamp', 'nightly stories']],
    uses: [
      {
        use: 'story',
        truth: 'real-time',
        why: 'At bedtime families press the lamp, and it reads the whole story aloud once it is written.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/api/stories', client: 'backend' }),
        traffic: (calendar, draw) =>
          following(
            byClock(clock(draw, { hours: [draw.whole(17, 19)], minute: draw.pick([0, 30]) }), calendar, draw).flatMap(
              (start) => Array.from({ length: Math.round(draw.between(50, 80) * thinned(calendar)) }, () => start),
            ),
            { median: minutes(draw.between(8, 20)), sigma: 0.6 },
            {
              streamed: 0,
              input: { median: draw.size(300, 900), sigma: 0.3 },
              output: { median: draw.size(700, 1_400), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
