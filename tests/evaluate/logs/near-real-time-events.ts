import { type Family, UNREAD_STREAM } from './family';

const DAYTIME = ['daytime', 'office', 'late-hours', 'evening', 'launch-week', 'two-big-days'] as const;
const ANY = ['round-the-clock', 'growing', 'steady', 'bursty', 'fading', 'daytime', 'evening'] as const;

/** Started by an event in another system; somebody or something looks at the result within minutes. */
export const NEAR_REAL_TIME_EVENTS: readonly Family[] = [
  {
    family: 'notification-triage',
    truth: 'near-real-time',
    why: 'Decides whether a notification is pushed, bundled or dropped; minutes late is fine. Some stream it and nobody reads.',
    names: [
      ['notifications', 'notification triage'],
      ['push service', 'notify rank'],
      ['alerts', 'alert triage worker'],
    ],
    misleading: [
      ['chat notifications', 'triage'],
      ['realtime notifier', 'rank'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(25, 150),
        peak: draw.between(0, 23),
        weekend: draw.between(0.5, 1.1),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      ...(draw.chance(0.3) ? { users: draw.whole(200, 4_000) } : {}),
      input: { median: draw.size(250, 900), sigma: draw.between(0.2, 0.6) },
      output: { median: draw.size(10, 80), sigma: draw.between(0.1, 0.5) },
    }),
  },
  {
    family: 'ticket-routing',
    truth: 'near-real-time',
    why: 'A new ticket gets its team before somebody picks it up, minutes later.',
    names: [
      ['helpdesk', 'webhook ticket created'],
      ['service desk', 'ticket triage'],
      ['support ops', 'route ticket worker'],
    ],
    misleading: [
      ['support chat tickets', 'triage'],
      ['nightshift desk', 'ticket webhook'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(15, 110),
        peak: draw.between(10, 16),
        weekend: draw.between(0.1, 0.8),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(300, 1_200), sigma: draw.between(0.4, 0.8) },
      output: { median: draw.size(8, 60), sigma: draw.between(0.1, 0.4) },
    }),
  },
  {
    family: 'inbound-mail',
    truth: 'near-real-time',
    why: 'Mail is sorted before anybody opens the inbox; nobody sees the single call.',
    names: [
      ['mailroom', 'classify inbound email'],
      ['shared inbox', 'email triage'],
      ['orders inbox', 'incoming mail worker'],
    ],
    misleading: [
      ['mail assistant', 'incoming mail'],
      ['mail archive', 'inbound webhook'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(15, 120),
        peak: draw.between(9, 15),
        weekend: draw.between(0.08, 0.5),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      input: { median: draw.size(500, 1_800), sigma: draw.between(0.5, 0.9) },
      output: { median: draw.size(8, 60), sigma: draw.between(0.1, 0.4) },
    }),
  },
  {
    family: 'moderation-queue',
    truth: 'near-real-time',
    why: 'A post stays hidden until it is checked; its author has gone on by then.',
    names: [
      ['reviews', 'moderation queue'],
      ['community', 'moderate post worker'],
      ['marketplace', 'listing moderation'],
    ],
    misleading: [
      ['live moderation', 'post queue'],
      ['chat moderation', 'review queue'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(25, 150),
        peak: draw.between(15, 22),
        weekend: draw.between(0.8, 1.4),
      },
      streamed: 0,
      ...(draw.chance(0.35) ? { users: draw.whole(300, 5_000) } : {}),
      input: { median: draw.size(200, 600), sigma: draw.between(0.3, 0.7) },
      output: { median: draw.size(6, 45), sigma: draw.between(0.05, 0.3) },
      repeats: draw.between(0.01, 0.1),
    }),
  },
  {
    family: 'pull-request-review',
    truth: 'near-real-time',
    why: 'Comments appear on a pull request some minutes after the push; the author works on.',
    names: [
      ['code host', 'pull request review webhook'],
      ['review bot', 'on push worker'],
      ['ci hooks', 'diff review'],
    ],
    misleading: [
      ['dev assistant', 'pr webhook'],
      ['code copilot hooks', 'review pull request'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(6, 25),
        peak: draw.between(12, 17),
        weekend: draw.between(0.02, 0.2),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      turns: {
        calls: draw.between(2, 8),
        gap: { median: draw.size(200, 1_500), sigma: 0.6 },
        remembers: false,
        ofMachine: true,
      },
      ...(draw.chance(0.3) ? { users: draw.whole(10, 80) } : {}),
      input: { median: draw.size(1_500, 7_000), sigma: draw.between(0.6, 1) },
      output: { median: draw.size(120, 500), sigma: draw.between(0.5, 0.9) },
    }),
  },
  {
    family: 'lead-enrichment',
    truth: 'near-real-time',
    why: 'A sign-up is enriched before sales calls back, a quarter of an hour later at the earliest.',
    names: [
      ['crm', 'lead created webhook'],
      ['sign ups', 'on signup worker'],
      ['growth', 'new lead event'],
    ],
    misleading: [
      ['lead enrichment', 'on signup'],
      ['crm sync', 'lead created event'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: [...DAYTIME, ...ANY],
        perDay: draw.size(10, 70),
        peak: draw.between(9, 20),
        weekend: draw.between(0.2, 0.8),
      },
      streamed: 0,
      input: { median: draw.size(400, 1_500), sigma: draw.between(0.15, 0.5) },
      output: { median: draw.size(80, 300), sigma: draw.between(0.15, 0.4) },
    }),
  },
  {
    family: 'alert-explainer',
    truth: 'near-real-time',
    why: 'Every few minutes new alerts get an explanation for the person on call; the next tick must find it done.',
    names: [
      ['monitoring', 'alert explainer'],
      ['incident bot', 'poll alerts'],
      ['on call', 'alert summary worker'],
    ],
    misleading: [
      ['cron alerts', 'explain'],
      ['log digest live', 'alert'],
    ],
    behave: (draw) => ({
      arrivals: { kind: 'ticks', everyMinutes: draw.pick([5, 10, 15]), share: draw.between(0.3, 1) },
      streamed: 0,
      input: { median: draw.size(500, 2_500), sigma: draw.between(0.3, 0.7) },
      output: { median: draw.size(60, 250), sigma: draw.between(0.2, 0.5) },
    }),
  },
  {
    family: 'fraud-review',
    truth: 'near-real-time',
    why: 'Flagged orders wait in a queue for a reviewer, who looks at the oldest ones every few minutes.',
    names: [
      ['risk', 'flagged order queue'],
      ['fraud ops', 'case triage worker'],
      ['payments risk', 'order flagged webhook'],
    ],
    misleading: [
      ['checkout risk', 'review queue'],
      ['live fraud', 'case summary queue'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(12, 90),
        peak: draw.between(13, 22),
        weekend: draw.between(0.6, 1.2),
      },
      streamed: 0,
      ...(draw.chance(0.3) ? { users: draw.whole(300, 4_000) } : {}),
      input: { median: draw.size(600, 2_500), sigma: draw.between(0.2, 0.6) },
      output: { median: draw.size(60, 250), sigma: draw.between(0.2, 0.5) },
    }),
  },
  {
    family: 'device-events',
    truth: 'near-real-time',
    why: 'A machine reports a fault; the text reaches the service team with the next refresh of their board.',
    names: [
      ['iot platform', 'fault event'],
      ['fleet', 'diagnostic event worker'],
      ['smart meters', 'event classifier'],
    ],
    misleading: [
      ['realtime fleet', 'fault queue'],
      ['meter logs', 'fault webhook'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ['steady', 'bursty', 'fading', 'growing', 'round-the-clock'],
        perDay: draw.size(20, 140),
        peak: draw.between(0, 23),
        weekend: draw.between(0.8, 1),
      },
      streamed: 0,
      input: { median: draw.size(200, 800), sigma: draw.between(0.08, 0.4) },
      output: { median: draw.size(20, 120), sigma: draw.between(0.08, 0.4) },
      repeats: draw.between(0.01, 0.2),
    }),
  },
];
