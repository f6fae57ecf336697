import { DAY_MS, HOUR_MS } from '../../logs/calendar';
import type { Archetype } from '../archetype';
import {
  agents,
  behaving,
  byClock,
  byHand,
  byPeople,
  clock,
  day,
  following,
  minutes,
  paced,
  seconds,
  thinned,
} from '../traffic';

/** Can wait. */
export const BLIND3_LEISURE: readonly Archetype[] = [
  // https://arxiv.org/html/2509.03764v2
  {
    archetype: 'search-grades',
    names: [
      ['search quality', 'grade query pin pairs'],
      ['relevance labels', 'five point scale'],
    ],
    misleading: [['search relevance', 'query time rerank']],
    uses: [
      {
        use: 'pairs',
        truth: 'scheduled',
        why: 'What both arms of an experiment have shown is sampled and graded once a day; the metric is read when the experiment is over.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'program', program: 'airflow tasks run search_grades label_pairs', pipeline: false },
            { kind: 'cronjob', name: 'search-grades' },
          ]),
        traffic: behaving((draw) => ({
          // It waits for the tables of the day before, which are ready in the morning.
          arrivals: {
            ...clock(draw, { hours: [draw.whole(4, 10)], late: { median: minutes(draw.size(5, 40)), sigma: 0.7 } }),
            run: {
              items: { median: draw.size(60, 120), sigma: 0.2 },
              workers: draw.whole(4, 16),
              pause: { median: 30, sigma: 0.5 },
            },
          },
          streamed: 0,
          input: { median: draw.size(600, 1_200), sigma: 0.2 },
          output: { median: draw.pick([4, 60]), sigma: 0.2 },
        })),
      },
    ],
  },
  // https://langchain-ai.github.io/langmem/guides/delayed_processing
  {
    archetype: 'companion-memory',
    names: [
      ['wellbeing companion', 'reflect on talk'],
      ['assistant memory', 'extract facts'],
    ],
    misleading: [['wellbeing companion', 'chat memory lookup']],
    uses: [
      {
        use: 'reflection',
        truth: 'scheduled',
        why: 'Half an hour after a talk has gone quiet, what to remember is taken from it; it is next read when the person comes back, mostly another day.',
        callByCall: true,
        once: false,
        answers: { 'input-known': 'no' },
        origin: () => ({ kind: 'celery', task: 'memory.tasks.reflect' }),
        traffic: (calendar, draw) =>
          following(
            byPeople(day(draw, ['evening', 'late-hours', 'steady', 'growing'], [35, 75], 21, 1.1), calendar, draw),
            { median: minutes(draw.pick([30, 30, 45, 60])), sigma: 0.02 },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 4_500), sigma: 0.8 },
              output: { median: draw.size(110, 300), sigma: 0.6 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // https://www.zenml.io/llmops-database/large-scale-test-framework-migration-using-llms
  {
    archetype: 'test-framework-move',
    names: [
      ['test migration', 'rewrite file'],
      ['codemods', 'fix failing step'],
    ],
    misleading: [['dev productivity', 'editor agent']],
    uses: [
      {
        use: 'sweep',
        truth: 'scheduled',
        why: 'Some hundred test files are rewritten in a sweep, each with its errors until it passes; the team looks at what is left the next day.',
        callByCall: false,
        once: true,
        answers: { 'input-known': 'no' },
        origin: () => ({ kind: 'program', program: 'node scripts/migrate-tests.js --sweep', pipeline: false }),
        traffic: (calendar, draw) => {
          // The rest of the log knows nothing of it: the first sweep on a morning, then by hand until the last file is done.
          const first = calendar.startMs + draw.whole(0, Math.max(0, calendar.days - 7)) * DAY_MS + 10.2 * HOUR_MS;
          const later = byHand(6, calendar, draw).filter((at) => at > first && at < first + 5 * DAY_MS);
          const sweeps = [first, ...later].flatMap((at) =>
            Array.from({ length: draw.whole(15, 45) }, (_, file) => at + file * draw.size(200, 4_000)),
          );
          return agents(
            sweeps,
            {
              steps: { median: draw.size(2.2, 3.5), sigma: 0.8 },
              // The file's tests, the linter and the compiler run in between.
              tool: { median: seconds(draw.size(15, 50)), sigma: 0.6 },
              grows: { median: draw.size(700, 2_500), sigma: 1 },
              named: false,
            },
            {
              streamed: 0,
              input: { median: draw.size(9_000, 22_000), sigma: 0.6 },
              output: { median: draw.size(1_200, 2_600), sigma: 0.6 },
            },
            calendar,
            draw,
          );
        },
      },
    ],
  },
  // https://gitlab.com/gitlab-org/gitlab/-/merge_requests/117800 (a rate below the provider's limit, on weekdays before work), and
  // https://github.com/onyx-dot-app/onyx/issues/4567 (all pages again each day)
  {
    archetype: 'docs-reindex',
    names: [
      ['docs search', 'recreate embeddings'],
      ['handbook index', 'embed sections'],
    ],
    misleading: [['docs search', 'embed query']],
    uses: [
      {
        use: 'sections',
        truth: 'scheduled',
        why: 'All sections of the manual are embedded anew before the working day, and the old index serves until the last one is in.',
        callByCall: true,
        once: false,
        operation: 'embedding',
        origin: (draw) =>
          draw.pick([
            { kind: 'celery', task: 'docs_index.tasks.update_record' },
            { kind: 'cronjob', name: 'recreate-embeddings' },
          ]),
        traffic: (calendar, draw) => {
          const late = { median: seconds(draw.size(2, 20)), sigma: 0.6 };
          return paced(
            {
              starts: byClock(clock(draw, { hours: [5], minute: 0, weekdays: [0, 1, 2, 3, 4], late }), calendar, draw),
              hours: draw.size(0.5, 1.1),
              everyMs: seconds(draw.size(40, 75)) / thinned(calendar),
              jitter: 0.5,
            },
            { streamed: 0, input: { median: draw.size(250, 600), sigma: 0.5 }, output: { median: 0, sigma: 0 } },
            calendar,
            draw,
          );
        },
      },
    ],
  },
];
