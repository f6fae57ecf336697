import type { Archetype } from '../archetype';
import {
  agents,
  BY_DAY,
  behaving,
  byClock,
  byHand,
  byPeople,
  clock,
  day,
  following,
  minutes,
  onceOver,
  ROUND,
  runs,
  seconds,
  thinned,
} from '../traffic';

/** Can wait for hours. */
export const BLIND_LEISURE: readonly Archetype[] = [
  // After safety case intake of drug makers: serious cases have 15 days, and officers read what came in on the next working day.
  {
    archetype: 'safety-cases',
    names: [
      ['pv intake', 'case received'],
      ['icsr', 'extract case'],
    ],
    misleading: [['adverse alerts', 'urgent triage']],
    uses: [
      {
        use: 'case',
        truth: 'scheduled',
        why: 'A case is coded as it comes in because the form hangs on the topic; the officer opens it the next working day.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'kafka', destination: 'safety.cases.received' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, [...ROUND, 'daytime'], [20, 60], 13, 0.6),
          streamed: 0,
          input: { median: draw.size(1_800, 5_000), sigma: 0.7 },
          output: { median: draw.size(250, 600), sigma: 0.4 },
        })),
      },
    ],
  },
  // After commentary on the month's accounts: drafts for each account on the first nights of a month.
  {
    archetype: 'close-commentary',
    names: [
      ['ledger notes', 'flux commentary'],
      ['close pack', 'explain variance'],
    ],
    misleading: [['finance copilot', 'ask']],
    uses: [
      {
        use: 'account',
        truth: 'scheduled',
        why: 'Drafts are there when the accountants come in; they are read over the next days of the close.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'cronjob', name: 'close-commentary' },
            { kind: 'program', program: 'airflow tasks run month_close flux', pipeline: false },
          ]),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw, { hours: [draw.whole(19, 23)], monthDays: [0, 1, 2, 3] }), calendar, draw),
            { items: { median: draw.size(50, 160), sigma: 0.2 }, workers: 4, pause: { median: 80, sigma: 0.5 } },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 4_000), sigma: 0.5 },
              output: { median: draw.size(120, 300), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After the exit from an old document store: 89,000 documents split, sorted and read, once.
  {
    archetype: 'archive-exit',
    names: [
      ['dms exit', 'classify page'],
      ['paper archive', 'split bundle'],
    ],
    misleading: [['mailroom', 'incoming scan']],
    uses: [
      {
        use: 'backlog',
        truth: 'scheduled',
        why: 'The old store is switched off at the end of the quarter; nobody reads a page before that.',
        callByCall: true,
        once: true,
        origin: (draw) =>
          draw.pick([
            { kind: 'program', program: 'python classify_backlog.py --resume', pipeline: false },
            { kind: 'celery', task: 'migration.tasks.classify_page' },
          ]),
        traffic: (calendar, draw) =>
          onceOver(
            {
              days: draw.between(2, 4),
              items: draw.whole(400, 900),
              workers: draw.whole(2, 6),
              pause: { median: 1, sigma: 0.3 },
            },
            {
              streamed: 0,
              input: { median: draw.size(900, 2_500), sigma: 0.5 },
              output: { median: draw.size(30, 120), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After a translation of shared folders: a watcher takes up each file that is dropped there and sends its parts one by one.
  {
    archetype: 'folder-translator',
    names: [
      ['tokyo desk', 'translate chunk'],
      ['drive watcher', 'doc translation'],
    ],
    misleading: [['live translate', 'interpreter']],
    uses: [
      {
        use: 'part',
        truth: 'scheduled',
        why: 'The office that reads the translation opens it when its own day begins. A part is sent with the one before.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'program', program: 'node watcher.js --folder shared', pipeline: false }),
        traffic: (calendar, draw) =>
          runs(
            byPeople(day(draw, ['office', 'daytime'], [1.2, 3], 15, 0.1), calendar, draw),
            {
              items: { median: draw.size(8, 18), sigma: 0.6 },
              workers: 1,
              pause: { median: 300, sigma: 0.5 },
              together: draw.chance(0.5),
            },
            {
              streamed: draw.pick([0, 0, 1]),
              input: { median: draw.size(1_200, 2_500), sigma: 0.3 },
              output: { median: draw.size(500, 1_200), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After digests on Vercel: its cron calls a route of the application, which fans out to the subscribers.
  {
    archetype: 'morning-digest',
    names: [
      ['briefings', 'cron digest'],
      ['digest app', 'daily summary job'],
    ],
    misleading: [['inbox assistant', 'reply']],
    uses: [
      {
        use: 'subscriber',
        truth: 'scheduled',
        why: 'It is written in the evening of a working day from what the day brought, and mailed the next morning.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/api/cron/digest', client: 'backend' }),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw, { hours: [draw.whole(18, 22)], minute: 0, weekdays: [0, 1, 2, 3, 4] }), calendar, draw),
            {
              items: { median: draw.size(20, 55), sigma: 0.1 },
              workers: draw.whole(1, 10),
              pause: { median: 90, sigma: 0.6 },
              together: true,
              ...(draw.chance(0.5) ? { users: 60 } : {}),
            },
            {
              streamed: 0,
              input: { median: draw.size(3_000, 8_000), sigma: 0.5 },
              output: { median: draw.size(250, 600), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After a platform on which teams of a grocer start a run over a category themselves, in the browser.
  {
    archetype: 'attribute-runs',
    names: [
      ['sku studio', 'attribute run'],
      ['catalogue lab', 'extract attributes'],
    ],
    misleading: [['product chat', 'ask about product']],
    uses: [
      {
        use: 'product',
        truth: 'scheduled',
        why: 'Somebody starts the run and leaves; a sample of it is checked by hand the day after, then it goes into the shop.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/runs', client: 'browser', answersFirst: true }),
        traffic: (calendar, draw) =>
          runs(
            byHand(draw.size(1.5, 4) * thinned(calendar), calendar, draw),
            {
              items: { median: draw.size(40, 90), sigma: 0.8 },
              workers: draw.whole(3, 12),
              pause: { median: 60, sigma: 0.5 },
              together: draw.chance(0.5),
            },
            {
              streamed: 0,
              input: { median: draw.size(900, 2_200), sigma: 0.25 },
              output: { median: draw.size(60, 180), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After quality scores of call centres: each call is judged when its recording is there, and scores are read once a week.
  {
    archetype: 'call-scorecards',
    names: [
      ['qa scorecards', 'grade call'],
      ['call coach', 'evaluate transcript'],
    ],
    misleading: [['live coaching', 'realtime score']],
    uses: [
      {
        use: 'call',
        truth: 'scheduled',
        why: 'A team lead reads the scorecards on Friday. That each call is judged when it ends is only how the queue works.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'celery', task: 'scorecards.tasks.grade' }),
        traffic: (calendar, draw) =>
          following(
            byPeople(day(draw, BY_DAY, [25, 60], 12, 0.3), calendar, draw),
            { median: minutes(draw.size(3, 12)), sigma: 0.5 },
            {
              streamed: 0,
              input: { median: draw.size(2_500, 6_000), sigma: 0.6 },
              output: { median: draw.size(150, 400), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After indexes of candidates: profiles that changed are embedded again on the weekend.
  {
    archetype: 'talent-index',
    names: [
      ['talent pool', 'reindex profiles'],
      ['vector sync', 'embed'],
    ],
    misleading: [['candidate search', 'query embedding']],
    uses: [
      {
        use: 'profile',
        truth: 'scheduled',
        why: 'Recruiters search the index of last week until the new one is swapped in on Monday.',
        callByCall: true,
        once: false,
        operation: 'embedding',
        origin: () => ({ kind: 'cronjob', name: 'talent-reindex' }),
        traffic: (calendar, draw) =>
          runs(
            byClock(clock(draw, { weekdays: [draw.pick([5, 6])] }), calendar, draw),
            { items: { median: draw.size(120, 280), sigma: 0.2 }, workers: 6, pause: { median: 40, sigma: 0.4 } },
            { streamed: 0, input: { median: draw.size(3_000, 8_000), sigma: 0.5 }, output: { median: 0, sigma: 0 } },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After regression suites of prompts: a pipeline judges some hundred answers after a merge, and does not gate it.
  {
    archetype: 'prompt-suite',
    names: [
      ['evals', 'judge'],
      ['prompt lab', 'regression suite'],
    ],
    misleading: [['guardrails', 'answer check']],
    uses: [
      {
        use: 'judgement',
        truth: 'scheduled',
        why: 'The suite runs after each merge of prompts, and its report is read at the weekly meeting on releases.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'program', program: 'promptfoo eval -c suite.yaml', pipeline: true }),
        traffic: (calendar, draw) =>
          runs(
            byHand(draw.size(2, 5) * thinned(calendar), calendar, draw),
            {
              items: { median: draw.size(40, 90), sigma: 0.08 },
              workers: draw.pick([4, 8, 16]),
              pause: { median: 30, sigma: 0.5 },
            },
            {
              streamed: 0,
              input: { median: draw.size(1_200, 3_000), sigma: 0.4 },
              output: { median: draw.size(40, 150), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After dialogues written by two models for a fine-tune: each turn answers the one before.
  {
    archetype: 'self-play',
    names: [
      ['datagen', 'self play'],
      ['finetune lab', 'synth dialogues'],
    ],
    misleading: [['chat', 'conversation']],
    uses: [
      {
        use: 'turn',
        truth: 'scheduled',
        why: 'A researcher starts some dozens of dialogues from a notebook and looks at them when the set is complete, days later.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'program', program: 'python -m ipykernel_launcher', pipeline: false }),
        traffic: (calendar, draw) =>
          agents(
            byHand(draw.size(1, 3) * thinned(calendar), calendar, draw).flatMap((start) =>
              Array.from({ length: draw.whole(8, 18) }, (_, place) => start + place * seconds(2)),
            ),
            {
              steps: { median: draw.size(5, 9), sigma: 0.2 },
              tool: { median: 150, sigma: 0.6 },
              grows: { median: 30, sigma: 0.5 },
              named: false,
            },
            {
              streamed: draw.pick([0, 0, 1]),
              input: { median: draw.size(400, 900), sigma: 0.2 },
              output: { median: draw.size(60, 180), sigma: 0.5 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
