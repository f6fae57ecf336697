import { type Family, UNREAD_STREAM } from './family';

const DAYTIME = ['daytime', 'office', 'late-hours', 'evening', 'launch-week'] as const;

/** Asked for by a person, who goes on with something else and finds the result on a screen minutes later. */
export const NEAR_REAL_TIME_REQUESTS: readonly Family[] = [
  {
    family: 'document-upload',
    truth: 'near-real-time',
    why: 'An uploaded document is read while its owner works on; the page says "processing".',
    names: [
      ['invoices', 'on upload extract document'],
      ['onboarding', 'document uploaded worker'],
      ['claims intake', 'upload event'],
    ],
    misleading: [
      ['live scan', 'uploaded document'],
      ['document chat', 'upload processing'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(6, 40),
        peak: draw.between(10, 16),
        weekend: draw.between(0.02, 0.4),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      turns: {
        calls: draw.between(1.5, 5),
        gap: { median: draw.size(300, 2_500), sigma: 0.8 },
        remembers: false,
        ofMachine: true,
      },
      visits: { items: draw.between(1, 3), gap: { median: draw.size(5_000, 40_000), sigma: 0.8 }, named: false },
      ...(draw.chance(0.35) ? { users: draw.whole(20, 400) } : {}),
      input: { median: draw.size(1_200, 5_000), sigma: draw.between(0.4, 0.8) },
      output: { median: draw.size(150, 900), sigma: draw.between(0.3, 0.6) },
    }),
  },
  {
    family: 'report-on-request',
    truth: 'near-real-time',
    why: 'A manager orders a report and gets a mail when it is ready, some minutes later.',
    names: [
      ['analytics', 'async report'],
      ['board room', 'generate report job queue'],
      ['insights', 'report requested worker'],
    ],
    misleading: [
      ['interactive reports', 'report queue'],
      ['weekly insights', 'report requested event'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(4, 15),
        peak: draw.between(9, 16),
        weekend: draw.between(0, 0.15),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      turns: {
        calls: draw.between(3, 9),
        gap: { median: draw.size(300, 1_500), sigma: 0.6 },
        remembers: false,
        ofMachine: true,
      },
      ...(draw.chance(0.35) ? { users: draw.whole(8, 80) } : {}),
      input: { median: draw.size(1_500, 6_000), sigma: draw.between(0.3, 0.6) },
      output: { median: draw.size(300, 1_200), sigma: draw.between(0.3, 0.5) },
    }),
  },
  {
    family: 'research-agent',
    truth: 'near-real-time',
    why: 'The asker is told by mail when the brief is done; each call needs the one before, so none can be batched alone.',
    names: [
      ['market research', 'background research agent'],
      ['due diligence', 'async agent run'],
      ['prospecting', 'research task queue'],
    ],
    misleading: [
      ['research chat', 'background run'],
      ['research assistant', 'queued task'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(2, 7),
        peak: draw.between(10, 16),
        weekend: draw.between(0, 0.2),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      turns: {
        calls: draw.between(8, 18),
        gap: { median: draw.size(1_000, 5_000), sigma: 0.9 },
        remembers: true,
        ofMachine: true,
      },
      ...(draw.chance(0.35) ? { users: draw.whole(6, 40) } : {}),
      input: { median: draw.size(800, 2_500), sigma: 0.8 },
      output: { median: draw.size(200, 700), sigma: 0.6 },
    }),
  },
  {
    family: 'call-wrap-up',
    truth: 'near-real-time',
    why: 'The note of a call is in the file when the clerk looks it up, a few minutes after hanging up.',
    names: [
      ['contact centre', 'call ended summary'],
      ['telephony', 'after call notes worker'],
      ['sales calls', 'wrap up event'],
    ],
    misleading: [
      ['voice notes', 'call ended event'],
      ['live calls', 'summary worker'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(15, 90),
        peak: draw.between(10, 16),
        weekend: draw.between(0.02, 0.4),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      visits: { items: draw.between(2, 6), gap: { median: draw.size(240_000, 600_000), sigma: 0.8 }, named: false },
      ...(draw.chance(0.35) ? { users: draw.whole(10, 120) } : {}),
      input: { median: draw.size(900, 3_500), sigma: draw.between(0.5, 0.8) },
      output: { median: draw.size(100, 250), sigma: draw.between(0.15, 0.4) },
    }),
  },
  {
    family: 'meeting-notes',
    truth: 'near-real-time',
    why: 'The minutes are sent round after the meeting; people have left the room.',
    names: [
      ['meetings', 'meeting ended summary'],
      ['calendar bot', 'minutes worker'],
      ['recordings', 'recording ready webhook'],
    ],
    misleading: [
      ['meeting assistant', 'meeting ended'],
      ['daily standup', 'minutes event'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(6, 30),
        peak: draw.between(11, 16),
        weekend: draw.between(0, 0.08),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      turns: {
        calls: draw.between(1.2, 4),
        gap: { median: draw.size(300, 1_500), sigma: 0.5 },
        remembers: false,
        ofMachine: true,
      },
      ...(draw.chance(0.35) ? { users: draw.whole(10, 200) } : {}),
      input: { median: draw.size(4_000, 12_000), sigma: draw.between(0.4, 0.7) },
      output: { median: draw.size(250, 700), sigma: draw.between(0.2, 0.5) },
    }),
  },
  {
    family: 'image-alt-text',
    truth: 'near-real-time',
    why: 'An editor adds a picture; its description has to be there before the article is published.',
    names: [
      ['newsroom', 'image added alt text'],
      ['media library', 'asset uploaded worker'],
    ],
    misleading: [
      ['instant media', 'asset queue'],
      ['image search', 'asset added event'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: [...DAYTIME, 'round-the-clock'],
        perDay: draw.size(12, 80),
        peak: draw.between(9, 18),
        weekend: draw.between(0.2, 0.8),
      },
      streamed: 0,
      visits: { items: draw.between(1.5, 5), gap: { median: draw.size(15_000, 90_000), sigma: 0.8 }, named: false },
      ...(draw.chance(0.4) ? { users: draw.whole(10, 60) } : {}),
      input: { median: draw.size(700, 1_400), sigma: draw.between(0.05, 0.3) },
      output: { median: draw.size(25, 70), sigma: draw.between(0.2, 0.4) },
    }),
  },
  {
    family: 'candidate-screening',
    truth: 'near-real-time',
    why: 'An application is scored when it comes in; the recruiter sees it with the next look at the list.',
    names: [
      ['recruiting', 'application received'],
      ['talent', 'cv parse worker'],
      ['hiring', 'candidate triage webhook'],
    ],
    misleading: [
      ['talent search', 'application received event'],
      ['candidate chat', 'screening queue'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(10, 60),
        peak: draw.between(11, 20),
        weekend: draw.between(0.3, 0.8),
      },
      streamed: 0,
      ...(draw.chance(0.3) ? { users: draw.whole(100, 1_500) } : {}),
      input: { median: draw.size(1_200, 3_000), sigma: draw.between(0.2, 0.5) },
      output: { median: draw.size(100, 300), sigma: draw.between(0.1, 0.3) },
    }),
  },
  {
    family: 'escalation-summary',
    truth: 'near-real-time',
    why: 'A chat is summed up when it is handed to a person, who reads it when their turn comes, minutes later.',
    names: [
      ['escalations', 'handover summary queue'],
      ['support ops', 'case summary worker'],
    ],
    misleading: [
      ['support chat', 'handover summary event'],
      ['live support', 'case notes queue'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(12, 70),
        peak: draw.between(10, 18),
        weekend: draw.between(0.3, 1),
      },
      streamed: draw.chance(UNREAD_STREAM) ? 1 : 0,
      ...(draw.chance(0.35) ? { users: draw.whole(100, 1_500) } : {}),
      input: { median: draw.size(700, 2_500), sigma: draw.between(0.4, 0.8) },
      output: { median: draw.size(80, 200), sigma: draw.between(0.15, 0.4) },
    }),
  },
];
