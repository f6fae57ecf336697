import { HOUR_MS } from '../../logs/calendar';
import type { Archetype, Origin } from '../archetype';
import { BY_DAY, behaving, byPeople, chained, clock, day, fannedOut, seconds } from '../traffic';

/** The warehouse calls the same function for whoever has sent the statement. */
const REMOTE_FUNCTION: Origin = { kind: 'request', route: '/remote-functions/ai-complete', client: 'backend' };

/** Two uses under one key, of which one can wait. */
export const BLIND3_MIXTURES: readonly Archetype[] = [
  // https://data-today.net/snowflake/snowflake-cortex-ai-functions/ (a model as a function of SQL, in a worksheet and in the pipeline)
  {
    archetype: 'sql-model-function',
    names: [
      ['warehouse', 'ai complete'],
      ['sql functions', 'model gateway'],
    ],
    misleading: [['dbt', 'nightly models']],
    uses: [
      {
        use: 'worksheet',
        truth: 'real-time',
        why: 'An analyst tries a prompt on a few rows and waits for the result set, then changes the prompt and runs it again.',
        callByCall: true,
        once: false,
        origin: () => REMOTE_FUNCTION,
        traffic: (calendar, draw) =>
          fannedOut(
            byPeople(day(draw, ['office', 'daytime'], [2.5, 5], 14, 0.05), calendar, draw),
            { width: { median: draw.pick([5, 10, 10, 20]), sigma: 0.3 } },
            {
              streamed: 0,
              input: { median: draw.size(350, 900), sigma: 0.5 },
              output: { median: draw.size(12, 60), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
      {
        use: 'incremental model',
        truth: 'scheduled',
        why: 'The rows of the day before are classified by the nightly run, for a dashboard that is opened in the morning.',
        callByCall: true,
        once: false,
        origin: () => REMOTE_FUNCTION,
        traffic: behaving((draw) => ({
          arrivals: {
            ...clock(draw),
            run: {
              items: { median: draw.size(50, 100), sigma: 0.4 },
              workers: draw.whole(6, 16),
              pause: { median: 12, sigma: 0.6 },
            },
          },
          streamed: 0,
          input: { median: draw.size(350, 900), sigma: 0.5 },
          output: { median: draw.size(12, 60), sigma: 0.4 },
        })),
      },
    ],
  },
  // https://zhironghuang.com/case-studies/recruiting-pipeline (drafts only for candidates that a recruiter has approved, screen to draft in
  // seconds, each customer a tenant) and https://match-data.studio/blog/candidate-job-matching-workflow-at-scale
  {
    archetype: 'hiring-suite',
    names: [
      ['hiring suite', 'tenant key'],
      ['talent platform', 'matching and outreach'],
    ],
    misleading: [['talent platform', 'scheduler']],
    customers: 3,
    uses: [
      {
        use: 'outreach draft',
        truth: 'real-time',
        why: 'A recruiter approves a candidate, waits for the draft of a message, edits and sends it, and goes on to the next.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/candidates/draft', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['office', 'daytime'], [14, 30], 11, 0.04),
          streamed: draw.pick([0, 1]),
          visits: { items: draw.size(3, 7), gap: { median: seconds(draw.size(50, 110)), sigma: 0.7 }, named: false },
          users: draw.whole(3, 12),
          input: { median: draw.size(1_300, 2_600), sigma: 0.3 },
          output: { median: draw.size(120, 220), sigma: 0.25 },
        })),
      },
      {
        use: 'pool matching',
        truth: 'scheduled',
        why: 'At night the pool is scored against all open positions, and recruiters find the new ranking when they come to work.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'cronjob', name: 'match-open-reqs' },
            { kind: 'celery', task: 'matching.tasks.score_pair' },
          ]),
        traffic: behaving((draw) => ({
          arrivals: {
            ...clock(draw, { weekdays: draw.pick([null, [0, 1, 2, 3, 4]]) }),
            run: {
              items: { median: draw.size(12, 28), sigma: 0.5 },
              workers: draw.whole(2, 5),
              pause: { median: 60, sigma: 0.5 },
            },
          },
          streamed: 0,
          input: { median: draw.size(1_500, 3_000), sigma: 0.4 },
          output: { median: draw.size(140, 300), sigma: 0.3 },
        })),
      },
    ],
  },
  // https://rzifi.com/blog/kyb-automation-without-blowing-up-risk (activation in minutes, periodic re-screening) and
  // https://axsolutions.pl/en/case-studies/kyc-adverse-media-screening-automation
  {
    archetype: 'merchant-checks',
    names: [
      ['merchant risk', 'adverse media'],
      ['kyb', 'screen owners'],
    ],
    misleading: [['kyb', 'checkout decision']],
    uses: [
      {
        use: 'new merchant',
        truth: 'near-real-time',
        why: 'A shop has applied and sees that it is being checked; most are let in within minutes, once news on each owner has been read.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/applications', client: 'backend', answersFirst: true }),
        traffic: (calendar, draw) =>
          chained(
            byPeople(day(draw, [...BY_DAY, 'growing'], [4, 8], 13, 0.4), calendar, draw),
            {
              streamed: 0,
              steps: [
                {
                  width: { median: draw.size(2, 4), sigma: 0.6 },
                  // The registers and the news are searched first.
                  pause: { median: seconds(draw.size(15, 45)), sigma: 0.5 },
                  input: { median: draw.size(2_000, 4_500), sigma: 0.7 },
                  output: { median: draw.size(70, 160), sigma: 0.4 },
                },
                {
                  pause: { median: 300, sigma: 0.5 },
                  input: { median: draw.size(900, 1_600), sigma: 0.3 },
                  output: { median: draw.size(180, 320), sigma: 0.3 },
                },
              ],
            },
            calendar,
            draw,
          ),
      },
      {
        use: 're-screening',
        truth: 'scheduled',
        why: 'Merchants whose review is due are screened again, some each night; a hit goes to an analyst’s list for the day.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'cronjob', name: 'periodic-rescreening' }),
        traffic: behaving((draw) => ({
          arrivals: {
            ...clock(draw),
            run: {
              items: { median: draw.size(25, 60), sigma: 0.3 },
              workers: draw.whole(2, 4),
              pause: { median: seconds(draw.size(2, 12)), sigma: 0.7 },
            },
          },
          streamed: 0,
          input: { median: draw.size(2_000, 4_500), sigma: 0.7 },
          output: { median: draw.size(70, 160), sigma: 0.4 },
        })),
      },
    ],
  },
  // https://askbaily.com/blog/synthetic-qa-10k-nightly-llm-stress-tests
  {
    archetype: 'renovation-chat',
    names: [
      ['renovation guide', 'homeowner chat'],
      ['contractor match', 'scope talk'],
    ],
    misleading: [['contractor match', 'nightly qa']],
    uses: [
      {
        use: 'homeowner',
        truth: 'real-time',
        why: 'Somebody who plans a bathroom waits in the chat for the next question or the price.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/api/chat', client: 'browser' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['evening', 'daytime', 'late-hours', 'growing'], [9, 20], 19, 1.2),
          streamed: 1,
          turns: { calls: draw.size(3, 5), gap: { median: seconds(draw.size(25, 60)), sigma: 0.9 }, remembers: true },
          input: { median: draw.size(1_500, 3_200), sigma: 0.2 },
          output: { median: draw.size(90, 200), sigma: 0.5 },
        })),
      },
      {
        use: 'synthetic journeys',
        truth: 'scheduled',
        why: 'Made-up homeowners talk to the same service through the night, and the scores of their journeys are read in the morning.',
        callByCall: false,
        once: false,
        answers: { 'input-known': 'no' },
        // The harness speaks to the same endpoint as the page.
        origin: () => ({ kind: 'request', route: '/api/chat', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: {
            ...clock(draw, { hours: [draw.whole(1, 4)], late: { median: 0.02 * HOUR_MS, sigma: 0.5 } }),
            run: {
              items: { median: draw.size(8, 18), sigma: 0.1 },
              workers: draw.whole(3, 8),
              pause: { median: 200, sigma: 0.5 },
            },
          },
          streamed: 1,
          turns: {
            calls: draw.size(4, 6),
            // The persona is written by a model of another key.
            gap: { median: seconds(draw.size(1.2, 3)), sigma: 0.4 },
            remembers: true,
            ofMachine: true,
          },
          input: { median: draw.size(1_500, 3_200), sigma: 0.2 },
          output: { median: draw.size(90, 200), sigma: 0.5 },
        })),
      },
    ],
  },
];
