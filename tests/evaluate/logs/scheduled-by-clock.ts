import type { Draw } from './draw';
import { type Clock, type Family, type Run, UNREAD_STREAM } from './family';

const HOURS = [...Array(24).keys()];
const WEEKDAYS = [0, 1, 2, 3, 4];
const late = { median: 3_500, sigma: 0.7 };

const every = (clock: Partial<Clock>): Clock => ({
  kind: 'clock',
  hours: [2],
  minute: 0,
  weekdays: null,
  monthDays: null,
  late,
  ...clock,
});
const run = (draw: Draw, fewest: number, most: number): Run => ({
  items: { median: draw.size(fewest, most), sigma: draw.between(0.05, 0.5) },
  workers: draw.pick([1, 2, 4, 8, 16]),
  pause: { median: draw.size(10, 400), sigma: 0.6 },
});
const minute = (draw: Draw): number => draw.pick([0, 0, 0, 5, 10, 15, 30, 45, 37, 52]);
/** Templates over fixed records are nearly constant; documents are not. */
const spread = (draw: Draw): number => draw.pick([0.02, 0.05, 0.2, 0.4, 0.6, 0.8]);

/** Started by a scheduler; read hours later, or by the next step of a pipeline. */
export const SCHEDULED_BY_CLOCK: readonly Family[] = [
  {
    family: 'nightly-summaries',
    truth: 'scheduled',
    why: "Yesterday's tickets are summed up at night for the morning.",
    names: [
      ['ticket summaries', 'nightly'],
      ['support analytics', 'nightly digest'],
      ['case recap', 'overnight job'],
    ],
    misleading: [
      ['chat summary', 'summarise'],
      ['live support summaries', 'run'],
      ['realtime analytics', 'recap'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: [draw.pick([0, 1, 2, 3, 4, 22, 23])], minute: minute(draw) }),
        run: run(draw, 12, 140),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(600, 3_000), sigma: spread(draw) },
      output: { median: draw.size(60, 250), sigma: spread(draw) },
      ...(draw.chance(0.2) ? { users: draw.whole(50, 800) } : {}),
    }),
  },
  {
    family: 'hourly-digest',
    truth: 'scheduled',
    why: 'Collects what happened in the hour; the channel is read when people have time.',
    names: [
      ['channel digest', 'hourly'],
      ['news monitor', 'hourly digest'],
      ['shop floor', 'hourly report'],
    ],
    misleading: [
      ['live channel', 'digest run'],
      ['chat digest', 'run'],
    ],
    behave: (draw) => ({
      arrivals: { ...every({ hours: HOURS, minute: minute(draw) }), run: run(draw, 1.2, 7) },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(1_500, 6_000), sigma: draw.between(0.2, 0.6) },
      output: { median: draw.size(120, 400), sigma: draw.between(0.1, 0.4) },
    }),
  },
  {
    family: 'morning-briefing',
    truth: 'scheduled',
    why: 'A letter to customers that goes out in the morning and is written before.',
    names: [
      ['newsletter', 'morning edition'],
      ['portfolio briefing', 'daily'],
      ['account digest', 'daily email'],
    ],
    misleading: [
      ['customer assistant', 'morning letter'],
      ['personal answers', 'briefing'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({
          hours: [draw.pick([4, 5, 6, 7])],
          minute: minute(draw),
          weekdays: draw.pick([null, WEEKDAYS]),
        }),
        run: run(draw, 15, 160),
      },
      streamed: 0,
      // Written for each customer, whose id is passed on: users who come back every day, and yet nobody waits.
      ...(draw.chance(0.35) ? { users: draw.whole(40, 400) } : {}),
      input: { median: draw.size(700, 2_000), sigma: spread(draw) },
      output: { median: draw.size(150, 450), sigma: spread(draw) },
    }),
  },
  {
    family: 'weekly-report',
    truth: 'scheduled',
    why: 'A report for the weekly meeting.',
    names: [
      ['sales review', 'weekly report'],
      ['churn', 'weekly scoring'],
      ['quality board', 'weekly digest'],
    ],
    misleading: [
      ['sales assistant', 'weekly numbers'],
      ['ask the board', 'prepare'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: [draw.whole(0, 8)], minute: minute(draw), weekdays: [draw.pick([0, 0, 4, 6])] }),
        run: run(draw, 60, 400),
      },
      streamed: 0,
      input: { median: draw.size(800, 5_000), sigma: spread(draw) },
      output: { median: draw.size(100, 600), sigma: spread(draw) },
    }),
  },
  {
    family: 'month-end',
    truth: 'scheduled',
    why: 'The books are closed over the first and last days of a month.',
    names: [
      ['ledger', 'month end coding'],
      ['accounting', 'monthly close'],
      ['expenses', 'month end review'],
    ],
    misleading: [
      ['invoice assistant', 'close'],
      ['instant ledger', 'coding run'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: [draw.pick([1, 3, 20, 22])], minute: minute(draw), monthDays: [0, 1, 2, 3, 15] }),
        run: run(draw, 60, 400),
      },
      streamed: 0,
      input: { median: draw.size(300, 900), sigma: draw.between(0.1, 0.4) },
      output: { median: draw.size(15, 60), sigma: draw.between(0.05, 0.3) },
    }),
  },
  {
    family: 'index-refresh',
    truth: 'scheduled',
    why: 'Changed documents get new vectors every few hours; nobody knows when a page was indexed.',
    names: [
      ['knowledge base', 'reindex embeddings'],
      ['vector index', 'embed documents sync'],
      ['docs ingest', 'embedding refresh'],
    ],
    misleading: [
      ['search', 'embed'],
      ['ask docs', 'vectors'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: draw.pick([[0, 4, 8, 12, 16, 20], [0, 6, 12, 18], [3], [1, 13]]), minute: minute(draw) }),
        run: run(draw, 10, 70),
      },
      operation: 'embedding',
      streamed: 0,
      input: { median: draw.size(250, 900), sigma: draw.pick([0.03, 0.1, 0.3, 0.5]) },
      output: { median: 0, sigma: 0 },
    }),
  },
  {
    family: 'nightly-evaluation',
    truth: 'scheduled',
    why: 'The test set is run against the model every night; the score is looked at next day, if at all.',
    names: [
      ['model quality', 'nightly eval'],
      ['prompt lab', 'regression suite'],
      ['llm benchmark', 'nightly'],
    ],
    misleading: [
      ['realtime eval', 'run'],
      ['support chat eval', 'answer'],
      ['copilot evaluation', 'case'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: [draw.pick([0, 1, 2, 5, 21])], minute: minute(draw), weekdays: draw.pick([null, WEEKDAYS]) }),
        run: run(draw, 25, 150),
      },
      // Evaluations call the product as it is called, with streaming where the product streams.
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(300, 2_000), sigma: draw.between(0.2, 0.7) },
      output: { median: draw.size(60, 400), sigma: draw.between(0.2, 0.7) },
      repeats: draw.pick([0.05, 0.95]),
    }),
  },
  {
    family: 'catalogue-translation',
    truth: 'scheduled',
    why: 'New products are translated overnight for the shops abroad.',
    names: [
      ['catalogue', 'overnight translate'],
      ['product feed', 'daily localisation'],
      ['marketplace feed', 'nightly seo text'],
    ],
    misleading: [
      ['live catalogue', 'translate'],
      ['storefront', 'product text'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: [draw.pick([0, 1, 2, 3, 22])], minute: minute(draw) }),
        run: run(draw, 15, 150),
      },
      streamed: 0,
      input: { median: draw.size(150, 700), sigma: spread(draw) },
      output: { median: draw.size(120, 600), sigma: spread(draw) },
    }),
  },
  {
    family: 'transcript-scoring',
    truth: 'scheduled',
    why: "Quality scores of yesterday's calls, for the coach's weekly talk.",
    names: [
      ['call quality', 'daily transcript scoring'],
      ['conversation analytics', 'nightly qa'],
    ],
    misleading: [
      ['voice quality', 'score'],
      ['agent assist quality', 'score turns'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({
          hours: [draw.pick([0, 3, 5, 13, 19])],
          minute: minute(draw),
          weekdays: draw.pick([null, WEEKDAYS]),
        }),
        run: run(draw, 20, 140),
      },
      streamed: 0,
      ...(draw.chance(0.3) ? { users: draw.whole(10, 120) } : {}),
      input: { median: draw.size(1_200, 4_500), sigma: draw.between(0.4, 0.8) },
      output: { median: draw.size(80, 200), sigma: draw.between(0.05, 0.3) },
    }),
  },
  {
    family: 'queue-drained-at-night',
    truth: 'scheduled',
    why: "The day's scans wait in a queue until the night shift of machines works them off.",
    names: [
      ['document archive', 'drain queue nightly'],
      ['scan room', 'overnight batch ocr'],
    ],
    misleading: [
      ['scan queue', 'worker'],
      ['upload processing', 'document'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: [draw.pick([19, 20, 21, 22])], minute: minute(draw) }),
        run: {
          items: { median: draw.size(40, 160), sigma: 0.35 },
          workers: draw.pick([1, 2]),
          pause: { median: draw.size(30_000, 120_000), sigma: 0.5 },
        },
      },
      streamed: 0,
      input: { median: draw.size(900, 3_500), sigma: draw.between(0.3, 0.7) },
      output: { median: draw.size(200, 900), sigma: draw.between(0.3, 0.6) },
    }),
  },
  {
    family: 'already-batched',
    truth: 'scheduled',
    why: 'Its owner already sends it to the batch tier.',
    names: [
      ['survey coding', 'batch'],
      ['product tagging', 'bulk classify'],
    ],
    misleading: [
      ['chat labels', 'label'],
      ['search relevance', 'judge'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: [draw.whole(0, 23)], minute: minute(draw), weekdays: draw.pick([null, WEEKDAYS, [0, 3]]) }),
        run: run(draw, 25, 160),
      },
      streamed: 0,
      tier: draw.pick(['batch', 'batch', 'flex']),
      input: { median: draw.size(200, 1_200), sigma: spread(draw) },
      output: { median: draw.size(5, 80), sigma: spread(draw) },
    }),
  },
  {
    family: 'noon-report',
    truth: 'scheduled',
    why: 'Runs in office hours and is still a job: figures for the afternoon meeting.',
    names: [
      ['operations', 'daily report'],
      ['stock forecast', 'midday cron'],
      ['dispatch', 'scheduled plan'],
    ],
    misleading: [
      ['ops assistant', 'plan'],
      ['dispatcher chat', 'figures'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: draw.pick([[12], [13], [10, 15], [9, 12, 16]]), minute: minute(draw), weekdays: WEEKDAYS }),
        run: run(draw, 8, 60),
      },
      streamed: 0,
      input: { median: draw.size(700, 3_000), sigma: spread(draw) },
      output: { median: draw.size(80, 400), sigma: spread(draw) },
    }),
  },
  {
    family: 'overnight-agent',
    truth: 'scheduled',
    why: 'An agent tidies records at night, each call after the one before: nobody waits, though no call can be batched alone.',
    names: [
      ['data steward', 'nightly agent'],
      ['record cleanup', 'overnight agent run'],
    ],
    misleading: [
      ['steward agent', 'step'],
      ['records assistant', 'tool call'],
    ],
    behave: (draw) => ({
      arrivals: {
        ...every({ hours: [draw.pick([0, 1, 3, 23])], minute: minute(draw) }),
        run: {
          items: { median: draw.size(4, 14), sigma: 0.3 },
          workers: draw.pick([1, 2, 4]),
          pause: { median: 500, sigma: 0.5 },
        },
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      turns: {
        calls: draw.between(5, 12),
        gap: { median: draw.size(700, 3_000), sigma: 0.8 },
        remembers: true,
        ofMachine: true,
      },
      input: { median: draw.size(500, 2_500), sigma: 0.6 },
      output: { median: draw.size(100, 400), sigma: 0.6 },
    }),
  },
];
