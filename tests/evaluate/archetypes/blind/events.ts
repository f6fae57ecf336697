import type { Archetype } from '../archetype';
import {
  agents,
  BY_DAY,
  byPeople,
  byTicks,
  day,
  drained,
  fannedOut,
  polled,
  ROUND,
  runs,
  seconds,
  thinned,
} from '../traffic';

/** Needed within minutes. */
export const BLIND_EVENTS: readonly Archetype[] = [
  // After agents that look into alerts of a SIEM before an analyst opens the ticket.
  {
    archetype: 'alert-investigator',
    names: [
      ['tier one', 'investigate alert'],
      ['soc desk', 'siem webhook'],
    ],
    misleading: [['threat reports', 'weekly hunt']],
    uses: [
      {
        use: 'alert',
        truth: 'near-real-time',
        why: 'An analyst on shift takes the ticket within minutes, and an attacker does not wait. Each step needs the one before.',
        callByCall: false,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'request', route: '/hooks/siem', client: 'backend', answersFirst: true },
            { kind: 'message', system: 'sqs', destination: 'security-alerts' },
          ]),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, ROUND, [4, 9], 14, 0.8), calendar, draw),
            {
              steps: { median: draw.size(4, 8), sigma: 0.4 },
              tool: { median: seconds(draw.size(1, 5)), sigma: 0.8 },
              grows: { median: draw.size(600, 2_000), sigma: 0.7 },
              named: draw.chance(0.5),
            },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 4_000), sigma: 0.3 },
              output: { median: draw.size(80, 250), sigma: 0.6 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After review bots: a webhook of GitHub puts one job for each kind of reviewer into a queue.
  {
    archetype: 'merge-reviewers',
    names: [
      ['review bot', 'agent run'],
      ['looks good', 'pr webhook'],
    ],
    misleading: [['code quality', 'nightly scan']],
    uses: [
      {
        use: 'review',
        truth: 'near-real-time',
        why: 'The author goes on to the next thing and comes back within minutes to see what the reviewers found.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'message', system: 'rabbitmq', destination: 'review.jobs' },
            { kind: 'request', route: '/github/events', client: 'backend', answersFirst: true },
          ]),
        traffic: (calendar, draw) =>
          fannedOut(
            byPeople(day(draw, ['office', 'daytime'], [5, 12], 15, 0.1), calendar, draw),
            { width: { median: draw.pick([4, 5, 6]), sigma: 0.05 } },
            {
              streamed: 0,
              input: { median: draw.size(5_000, 14_000), sigma: 0.7 },
              output: { median: draw.size(200, 600), sigma: 0.7 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After a bot of GitLab: a scheduled job looks every five minutes for comments that ask for a fix.
  {
    archetype: 'fix-on-comment',
    names: [
      ['mr mechanic', 'fix command'],
      ['chatops', 'llm fix'],
    ],
    misleading: [['pipeline schedules', 'cron fix']],
    uses: [
      {
        use: 'fix',
        truth: 'near-real-time',
        why: 'Whoever wrote the comment waits for the patch. The schedule is only how the bot hears of it.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'program', program: 'python -m mechanic poll', pipeline: true }),
        traffic: (calendar, draw) =>
          runs(
            polled(
              byPeople(day(draw, ['office', 'daytime'], [5, 12], 14, 0.1), calendar, draw),
              draw.pick([5, 5, 10]),
              calendar,
              draw,
            ),
            { items: { median: 3, sigma: 0.5 }, workers: 1, pause: { median: seconds(6), sigma: 0.6 }, together: true },
            {
              streamed: 0,
              input: { median: draw.size(4_000, 12_000), sigma: 0.6 },
              output: { median: draw.size(300, 900), sigma: 0.6 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After ambient scribes: a note within minutes after a visit, in parts.
  {
    archetype: 'visit-scribe',
    names: [
      ['scribe', 'note ready'],
      ['visit notes', 'soap draft'],
    ],
    misleading: [['records backfill', 'encounter summaries']],
    uses: [
      {
        use: 'note',
        truth: 'near-real-time',
        why: 'The doctor signs the note between two patients. Its parts need the facts that the first call takes out.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'celery', task: 'scribe.tasks.draft_note' }),
        traffic: (calendar, draw) =>
          runs(
            byPeople(day(draw, ['office', 'daytime'], [10, 20], 11, 0.05), calendar, draw),
            {
              items: { median: draw.pick([2, 3, 4]), sigma: 0.1 },
              workers: 1,
              pause: { median: 120, sigma: 0.5 },
              together: true,
              users: draw.whole(4, 14),
            },
            {
              streamed: 0,
              input: { median: draw.size(3_000, 7_000), sigma: 0.4 },
              output: { median: draw.size(200, 500), sigma: 0.4 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After claims intake of insurers: papers and photos of a claim come in one bundle.
  {
    archetype: 'claim-papers',
    names: [
      ['first notice', 'document check'],
      ['claims hub', 'intake worker'],
    ],
    misleading: [['claims archive', 'batch extraction']],
    uses: [
      {
        use: 'bundle',
        truth: 'near-real-time',
        why: 'The app tells the customer some minutes later what is missing, while the papers are still at hand.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'message', system: 'sqs', destination: 'claim-uploads' },
            { kind: 'request', route: '/claims/:id/documents', client: 'mobile', answersFirst: true },
          ]),
        traffic: (calendar, draw) =>
          runs(
            byPeople(day(draw, BY_DAY, [4, 9], 12, 0.6), calendar, draw),
            {
              items: { median: draw.size(3, 8), sigma: 0.5 },
              workers: draw.whole(2, 4),
              pause: { median: 60, sigma: 0.6 },
              together: draw.chance(0.5),
            },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 5_000), sigma: 0.7 },
              output: { median: draw.size(80, 260), sigma: 0.5 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After moderation of small ads: an ad is shown once it has been checked.
  {
    archetype: 'ad-gate',
    names: [
      ['ad gate', 'listing created'],
      ['trust', 'review listing'],
    ],
    misleading: [['catalogue', 'enrich listings']],
    uses: [
      {
        use: 'ad',
        truth: 'near-real-time',
        why: 'The seller wants to see the ad online, and it goes online when it has passed.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'kafka', destination: 'listings.created' }),
        traffic: (calendar, draw) =>
          drained(
            byPeople(day(draw, ['evening', 'daytime', 'steady'], [25, 60], 19, 1.3), calendar, draw),
            { count: draw.whole(0, 2), hours: { median: 1.2, sigma: 0.6 }, workers: draw.whole(2, 6) },
            {
              streamed: 0,
              input: { median: draw.size(900, 2_200), sigma: 0.4 },
              output: { median: draw.size(20, 70), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After disruption desks of airlines: a cancelled flight asks for a message to each passenger.
  {
    archetype: 'cancelled-flight',
    names: [
      ['irrops', 'passenger notices'],
      ['rebooking', 'write message'],
    ],
    misleading: [['campaigns', 'bulk mailing']],
    uses: [
      {
        use: 'notice',
        truth: 'near-real-time',
        why: 'People at the gate must hear within minutes what happens to them. It comes in a burst because a plane is full.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'kafka', destination: 'flights.cancelled' }),
        traffic: (calendar, draw) =>
          runs(
            byPeople(day(draw, ['daytime', 'bursty', 'two-big-days'], [0.4, 0.9], 14, 1), calendar, draw),
            {
              items: { median: draw.size(40, 90), sigma: 0.3 },
              workers: draw.whole(8, 20),
              pause: { median: 30, sigma: 0.5 },
              together: draw.chance(0.5),
            },
            {
              streamed: 0,
              input: { median: draw.size(800, 1_800), sigma: 0.15 },
              output: { median: draw.size(80, 180), sigma: 0.25 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // After price monitors: pages of competitors are read each quarter of an hour, then prices are set.
  {
    archetype: 'price-watch',
    names: [
      ['price watch', 'extract offer'],
      ['repricer', 'competitor page'],
    ],
    misleading: [['market report', 'price history']],
    uses: [
      {
        use: 'page',
        truth: 'near-real-time',
        why: 'The repricer sets prices right after each crawl; an offer of hours ago is gone.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'cronjob', name: 'price-watch' },
            { kind: 'function', trigger: 'timer', cron: '*/15 * * * *' },
          ]),
        traffic: (calendar, draw) =>
          runs(
            byTicks({ everyMinutes: 15, share: draw.between(0.15, 0.3) * thinned(calendar) }, calendar, draw),
            { items: { median: 2, sigma: 0.6 }, workers: 2, pause: { median: 150, sigma: 0.5 } },
            {
              streamed: 0,
              input: { median: draw.size(2_500, 6_000), sigma: 0.5 },
              output: { median: draw.size(40, 110), sigma: 0.3 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
