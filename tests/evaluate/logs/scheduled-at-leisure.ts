import type { Draw } from './draw';
import { type Family, type Run, UNREAD_STREAM } from './family';

const run = (draw: Draw, fewest: number, most: number): Run => ({
  items: { median: draw.size(fewest, most), sigma: draw.between(0.2, 0.7) },
  workers: draw.pick([1, 2, 4, 8, 16]),
  pause: { median: draw.size(10, 400), sigma: 0.6 },
});
const spread = (draw: Draw): number => draw.pick([0.03, 0.1, 0.3, 0.5, 0.8]);

/** Nobody set a clock, and yet nobody waits: runs started by hand and left alone, pipelines that never stop. */
export const SCHEDULED_AT_LEISURE: readonly Family[] = [
  {
    family: 'backfill',
    truth: 'scheduled',
    why: 'Years of records get a new field; whoever started it looks again tomorrow.',
    names: [
      ['tagging', 'backfill'],
      ['crm', 'history backfill'],
      ['archive', 're classify job'],
    ],
    misleading: [
      ['chat tags', 'rerun'],
      ['live tagging', 'catch up'],
    ],
    behave: (draw) => ({
      arrivals: { kind: 'hand-started', perWeek: draw.between(1.5, 3), run: run(draw, 150, 600) },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(200, 1_500), sigma: spread(draw) },
      output: { median: draw.size(5, 120), sigma: spread(draw) },
    }),
  },
  {
    family: 'evaluation-by-hand',
    truth: 'scheduled',
    why: 'An engineer starts the evaluation of a prompt and turns to other work until the score is there.',
    names: [
      ['prompt lab', 'eval run'],
      ['experiments', 'benchmark'],
      ['model comparison', 'ablation'],
    ],
    misleading: [
      ['assistant eval', 'answer'],
      ['voice bench', 'turn'],
      ['interactive eval', 'judge'],
    ],
    behave: (draw) => ({
      arrivals: { kind: 'hand-started', perWeek: draw.between(3, 9), run: run(draw, 40, 250) },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(300, 2_500), sigma: draw.between(0.2, 0.8) },
      output: { median: draw.size(40, 400), sigma: draw.between(0.2, 0.8) },
      repeats: draw.pick([0.02, 0.9]),
    }),
  },
  {
    family: 'evaluation-on-merge',
    truth: 'scheduled',
    why: 'Every merge starts the regression suite; its result is read with the next release.',
    names: [
      ['ci', 'prompt regression'],
      ['release checks', 'eval suite'],
    ],
    misleading: [
      ['merge webhook', 'eval'],
      ['chat checks', 'suite'],
    ],
    behave: (draw) => ({
      arrivals: { kind: 'hand-started', perWeek: draw.between(8, 20), run: run(draw, 15, 60) },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(300, 1_500), sigma: draw.between(0.2, 0.6) },
      output: { median: draw.size(30, 250), sigma: draw.between(0.2, 0.6) },
      repeats: draw.pick([0.1, 0.9]),
    }),
  },
  {
    family: 'table-upload',
    truth: 'scheduled',
    why: 'Marketing uploads a table of a few hundred rows and works with the result next day.',
    names: [
      ['campaigns', 'bulk rows'],
      ['spreadsheet tool', 'bulk enrich'],
      ['product texts', 'csv import'],
    ],
    misleading: [
      ['copy assistant', 'rows'],
      ['content studio', 'generate'],
    ],
    behave: (draw) => ({
      arrivals: { kind: 'hand-started', perWeek: draw.between(2, 6), run: run(draw, 60, 350) },
      streamed: 0,
      ...(draw.chance(0.5) ? { users: draw.whole(2, 9) } : {}),
      input: { median: draw.size(150, 700), sigma: draw.between(0.03, 0.3) },
      output: { median: draw.size(40, 250), sigma: draw.between(0.1, 0.4) },
    }),
  },
  {
    family: 'synthetic-data',
    truth: 'scheduled',
    why: 'Examples for a training set are made over days; the training waits for all of them.',
    names: [
      ['training data', 'synthetic generation job'],
      ['distillation', 'dataset'],
    ],
    misleading: [
      ['dialogue generator', 'turn'],
      ['question writer', 'ask'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'hand-started',
        perWeek: draw.between(1.5, 3),
        run: {
          items: { median: draw.size(150, 500), sigma: 0.3 },
          workers: draw.pick([1, 2, 4]),
          pause: { median: draw.size(5_000, 60_000), sigma: 0.5 },
        },
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(500, 2_000), sigma: draw.between(0.02, 0.3) },
      output: { median: draw.size(200, 900), sigma: draw.between(0.2, 0.5) },
    }),
  },
  {
    family: 'always-on-crawler',
    truth: 'scheduled',
    why: 'A crawler reads the web day and night at its own pace; no page is missed if it is a day older.',
    names: [
      ['web crawler', 'extract page'],
      ['price monitor', 'crawl'],
      ['knowledge graph', 'crawl extract'],
    ],
    misleading: [
      ['search crawler', 'page'],
      ['live prices', 'crawl page'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'clock',
        hours: [...Array(24).keys()],
        minute: 0,
        weekdays: null,
        monthDays: null,
        // The frontier is refilled at any time in the hour, so nothing lines up with the clock.
        late: { median: 1_500_000, sigma: 0.6 },
        run: {
          items: { median: draw.size(1.5, 8), sigma: 0.5 },
          workers: 1,
          pause: { median: draw.size(90_000, 500_000), sigma: 0.9 },
        },
      },
      streamed: 0,
      input: { median: draw.size(1_500, 6_000), sigma: draw.between(0.5, 0.9) },
      output: { median: draw.size(80, 400), sigma: draw.between(0.2, 0.6) },
    }),
  },
  {
    family: 'enrichment-pipeline',
    truth: 'scheduled',
    why: 'A pipeline works through all products again and again, one worker, no end; the result is used next season.',
    names: [
      ['product enrichment', 'pipeline'],
      ['company data', 'enrichment worker'],
      ['metadata', 'enrich pipeline'],
    ],
    misleading: [
      ['search attributes', 'worker'],
      ['recommendation answers', 'precompute'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ['steady', 'growing'],
        perDay: draw.size(40, 170),
        peak: draw.between(0, 23),
        weekend: 1,
      },
      streamed: 0,
      input: { median: draw.size(300, 1_200), sigma: draw.between(0.02, 0.4) },
      output: { median: draw.size(40, 250), sigma: draw.between(0.05, 0.4) },
    }),
  },
  {
    family: 'warehouse-sync',
    truth: 'scheduled',
    why: 'New rows of the warehouse are labelled whenever the loader delivers a file, several times a day; the dashboard is a day behind anyway.',
    names: [
      ['warehouse', 'label sync'],
      ['etl', 'classify rows'],
      ['data lake', 'annotation pipeline'],
    ],
    misleading: [
      ['live feed', 'classify'],
      ['query logs', 'answer type'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'clock',
        hours: draw.pick([
          [2, 8, 14, 20],
          [5, 11, 17, 23],
          [1, 7, 13, 19],
        ]),
        minute: 0,
        weekdays: null,
        monthDays: null,
        // The file comes when the source is done, anywhere in the hour.
        late: { median: 1_200_000, sigma: 0.7 },
        run: run(draw, 10, 60),
      },
      streamed: 0,
      input: { median: draw.size(120, 600), sigma: draw.between(0.05, 0.5) },
      output: { median: draw.size(3, 30), sigma: draw.between(0.05, 0.4) },
    }),
  },
];
