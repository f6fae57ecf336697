import type { Archetype } from '../archetype';
import { agents, BY_DAY, byPeople, chained, day, following, polled, ROUND, seconds } from '../traffic';

/** Needed within minutes. */
export const BLIND3_EVENTS: readonly Archetype[] = [
  // https://neuralveda.com/2026/06/06/the-meeting-that-writes-itself-why-ai-transcription-is-quietly-replacing-the-follow-up-email/ and, for
  // what is made of it, https://thinkbot.agency/blog/ai-integration-services-meeting-to-crm-guardrails
  {
    archetype: 'meeting-recap',
    names: [
      ['sales meetings', 'recap and next steps'],
      ['call notes', 'crm update'],
    ],
    misleading: [['sales meetings', 'live assistant']],
    uses: [
      {
        use: 'meeting',
        truth: 'near-real-time',
        why: 'The recap is in the channel and the CRM some minutes after the call, when the seller writes to the customer.',
        callByCall: false,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'request', route: '/webhooks/recording-done', client: 'backend', answersFirst: true },
            { kind: 'message', system: 'sqs', destination: 'transcripts-ready' },
          ]),
        traffic: (calendar, draw) => {
          const meetings = byPeople(day(draw, ['office', 'daytime'], [5, 10], 14, 0.03), calendar, draw);
          // Meetings end at the full and the half hour, more or less, and are transcribed first.
          const ended = polled(meetings, 30, calendar, draw).map((at) => at + draw.random.lognormal(seconds(110), 0.8));
          return chained(
            ended,
            {
              streamed: 0,
              steps: [
                {
                  width: { median: 3, sigma: 0.4 },
                  pause: { median: 200, sigma: 0.4 },
                  input: { median: draw.size(4_000, 7_000), sigma: 0.2 },
                  output: { median: draw.size(200, 400), sigma: 0.3 },
                },
                {
                  pause: { median: 80, sigma: 0.4 },
                  input: { median: draw.size(1_000, 1_800), sigma: 0.3 },
                  output: { median: draw.size(300, 550), sigma: 0.3 },
                },
                {
                  pause: { median: 80, sigma: 0.4 },
                  input: { median: draw.size(1_200, 2_000), sigma: 0.2 },
                  output: { median: 130, sigma: 0.3 },
                },
              ],
            },
            calendar,
            draw,
          );
        },
      },
    ],
  },
  // https://redmondmag.com/articles/2025/08/06/microsoft-rolls-out-phishing-triage-agent-in-security-copilot-public-preview.aspx; typically within
  // a quarter of an hour: https://azurefeeds.com/?p=81615
  {
    archetype: 'reported-mails',
    names: [
      ['phish reports', 'triage agent'],
      ['mail security', 'judge reported mail'],
    ],
    misleading: [['mail security', 'weekly phishing review']],
    uses: [
      {
        use: 'report',
        truth: 'near-real-time',
        why: 'A mail that one colleague reports lies in other mailboxes too, so it has to be judged and removed within minutes.',
        callByCall: false,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'message', system: 'kafka', destination: 'user-submissions' },
            { kind: 'request', route: '/hooks/reported-message', client: 'backend', answersFirst: true },
          ]),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, ['office', 'daytime', 'bursty'], [5, 11], 10, 0.2), calendar, draw),
            {
              steps: { median: draw.size(4, 7), sigma: 0.4 },
              tool: { median: seconds(draw.size(3, 14)), sigma: 1 },
              grows: { median: draw.size(500, 1_500), sigma: 0.7 },
              named: false,
            },
            {
              streamed: 0,
              input: { median: draw.size(2_000, 4_500), sigma: 0.5 },
              output: { median: draw.size(90, 220), sigma: 0.5 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // https://github.com/vercel-labs/lead-agent; why it has to be quick: https://www.gtbsoftware.com/insights/speed-to-lead.html
  {
    archetype: 'contact-form-research',
    names: [
      ['contact sales', 'research lead'],
      ['inbound leads', 'qualify and write'],
    ],
    misleading: [['inbound leads', 'enrichment batch']],
    uses: [
      {
        use: 'lead',
        truth: 'near-real-time',
        why: 'The form has thanked already; a seller who answers within five minutes wins far more often, so the brief has to be there by then.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/api/submit', client: 'browser', answersFirst: true }),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, [...BY_DAY, ...ROUND], [3, 7], 14, 0.4), calendar, draw),
            {
              steps: { median: draw.size(7, 14), sigma: 0.4 },
              tool: { median: seconds(draw.size(1, 4)), sigma: 0.9 },
              grows: { median: draw.size(1_000, 3_000), sigma: 0.8 },
              named: draw.chance(0.5),
            },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 3_000), sigma: 0.2 },
              output: { median: draw.size(100, 260), sigma: 0.8 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // http://krarm.kinzhi.net/dcimring/edgar-scraper (GitHub dcimring/edgar-scraper, each five minutes) and https://secwatch.observer/methodology
  {
    archetype: 'filing-alerts',
    names: [
      ['filings watch', 'summarise filing'],
      ['edgar monitor', 'material event'],
    ],
    misleading: [['edgar monitor', 'daily filings']],
    uses: [
      {
        use: 'filing',
        truth: 'near-real-time',
        why: 'A poller asks the regulator every few minutes, and who holds the share wants the gist as an alert before the market has moved.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'function', trigger: 'timer', cron: '*/5 * * * *' },
            { kind: 'program', program: 'python -m edgar_watch.poll', pipeline: false },
          ]),
        traffic: (calendar, draw) =>
          following(
            // Most are filed in the hour after the market has closed, none at a weekend.
            polled(
              byPeople(day(draw, ['office', 'two-big-days', 'daytime'], [28, 60], 17, 0.01), calendar, draw),
              5,
              calendar,
              draw,
            ),
            { median: seconds(6), sigma: 0.9 },
            {
              streamed: 0,
              input: { median: draw.size(3_000, 9_000), sigma: 0.9 },
              output: { median: draw.size(110, 240), sigma: 0.35 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // https://bestofai.com/article/ai-assists-clinicians-in-responding-to-patient-messages-at-stanford-medicine and, for all messages drafted,
  // https://completeaitraining.com/news/generative-ai-drafts-for-patient-messages-in-ehr-inbaskets
  {
    archetype: 'portal-message-drafts',
    names: [
      ['patient portal', 'draft reply'],
      ['clinic inbox', 'answer proposal'],
    ],
    misleading: [['patient portal', 'chat reply']],
    uses: [
      {
        use: 'message',
        truth: 'near-real-time',
        why: 'The draft is made when a message comes in, so that it stands in the inbox before a nurse opens it some minutes later.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'message', system: 'rabbitmq', destination: 'portal.message.received' }),
        traffic: (calendar, draw) =>
          following(
            byPeople(day(draw, ['daytime', 'evening', 'late-hours', 'steady'], [35, 75], 11, 0.45), calendar, draw),
            { median: seconds(draw.size(2, 25)), sigma: 0.8 },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 4_500), sigma: 0.5 },
              output: { median: draw.size(100, 210), sigma: 0.35 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // https://linear.health/blog/healthcare-fax-automation-ai
  {
    archetype: 'faxed-referrals',
    names: [
      ['referral intake', 'read fax'],
      ['fax desk', 'extract referral'],
    ],
    misleading: [['fax desk', 'document archive']],
    uses: [
      {
        use: 'fax',
        truth: 'near-real-time',
        why: 'A referral that comes by fax is sorted, read and turned into an appointment in under five minutes, while the patient is still reachable.',
        callByCall: false,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'celery', task: 'intake.tasks.process_fax' },
            { kind: 'function', trigger: 'datasource', cron: null },
          ]),
        traffic: (calendar, draw) =>
          chained(
            byPeople(day(draw, ['office', 'daytime', 'bursty'], [7, 15], 11, 0.06), calendar, draw),
            {
              streamed: 0,
              steps: [
                {
                  pause: { median: seconds(8), sigma: 0.6 },
                  input: { median: draw.size(1_200, 2_500), sigma: 0.4 },
                  output: { median: 12, sigma: 0.2 },
                },
                {
                  width: { median: draw.size(1.5, 3.5), sigma: 0.7 },
                  pause: { median: 90, sigma: 0.4 },
                  input: { median: draw.size(1_800, 3_500), sigma: 0.5 },
                  output: { median: draw.size(200, 450), sigma: 0.4 },
                },
                {
                  pause: { median: 400, sigma: 0.5 },
                  input: { median: draw.size(900, 1_800), sigma: 0.4 },
                  output: { median: 110, sigma: 0.4 },
                },
              ],
            },
            calendar,
            draw,
          ),
      },
    ],
  },
];
