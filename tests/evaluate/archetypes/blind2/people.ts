import type { Archetype } from '../archetype';
import { agents, BY_DAY, behaving, byPeople, day, ROUND, seconds } from '../traffic';

/** Somebody waits seconds, though a backend or a queue stands between in most of them. */
export const BLIND2_PEOPLE: readonly Archetype[] = [
  {
    archetype: 'local-search-segments',
    names: [
      ['local search', 'segment query'],
      ['search gateway', 'understand query'],
    ],
    misleading: [['search relevance', 'offline query features']],
    uses: [
      {
        use: 'query',
        truth: 'real-time',
        why: 'Somebody looks for a plumber nearby: a query that no cache holds is split into topic, place and time before results are fetched.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/internal/v2/segment', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, [...BY_DAY, ...ROUND], [70, 140], 17, 1),
          streamed: 0,
          visits: { items: 2, gap: { median: seconds(25), sigma: 0.8 }, named: false },
          input: { median: draw.size(700, 1_800), sigma: 0.08 },
          output: { median: draw.size(18, 60), sigma: 0.3 },
          repeats: 0.1,
        })),
      },
    ],
  },
  {
    archetype: 'parcel-address-check',
    names: [
      ['parcel checkout', 'normalise address'],
      ['shipping service', 'resolve delivery address'],
    ],
    misleading: [['address quality', 'bulk cleanup']],
    uses: [
      {
        use: 'checkout',
        truth: 'real-time',
        why: 'An address that the postal register does not know is read once inside the checkout; the sender sees the button spin until it is done.',
        callByCall: true,
        once: false,
        origin: (draw) => ({
          kind: 'request',
          route: draw.pick(['/shipments/draft', '/v1/addresses/resolve']),
          client: 'backend',
        }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [35, 80], 20, 1.1),
          streamed: 0,
          input: { median: draw.size(350, 900), sigma: 0.06 },
          output: { median: draw.size(40, 90), sigma: 0.2 },
        })),
      },
    ],
  },
  {
    archetype: 'notebook-ghost-text',
    names: [
      ['notebook', 'inline completion'],
      ['sql cells', 'suggest next line'],
    ],
    misleading: [['notebook', 'code generation job']],
    uses: [
      {
        use: 'completion',
        truth: 'real-time',
        why: 'An analyst pauses while typing a cell, and grey text is offered at once or not at all; it comes as one answer, not as a stream.',
        callByCall: true,
        once: false,
        origin: (draw) => ({
          kind: 'request',
          route: '/api/complete',
          client: draw.pick(['browser', 'backend']),
        }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [70, 140], 14, 0.1),
          streamed: 0,
          visits: { items: 9, gap: { median: seconds(11), sigma: 1.1 }, named: false },
          users: draw.whole(15, 40),
          input: { median: draw.size(900, 2_400), sigma: 0.7 },
          output: { median: draw.size(12, 40), sigma: 0.6 },
        })),
      },
    ],
  },
  {
    archetype: 'phone-bill-explainer',
    names: [
      ['bill insights', 'explain charges'],
      ['customer desktop', 'invoice difference'],
    ],
    misleading: [['billing', 'invoice run notes']],
    uses: [
      {
        use: 'explain',
        truth: 'real-time',
        why: 'An agent has a subscriber on the line and opens the bill; the page asks its backend, the backend this service, which explains what changed.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/bill-insights/explanations', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [30, 70], 11, 0.4),
          streamed: 0,
          input: { median: draw.size(1_800, 5_000), sigma: 0.35 },
          output: { median: draw.size(120, 320), sigma: 0.3 },
        })),
      },
    ],
  },
  {
    archetype: 'cabin-voice',
    names: [
      ['cabin assistant', 'spoken turn'],
      ['vehicle cloud', 'dialogue manager'],
    ],
    misleading: [['telematics', 'trip batch']],
    uses: [
      {
        use: 'turn',
        truth: 'real-time',
        why: 'A driver has spoken to the car and hears the answer; silence of some seconds is taken for a fault.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/dialogue/turn', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [35, 70], 17, 0.8),
          streamed: draw.pick([0, 1]),
          turns: { calls: 2.5, gap: { median: seconds(8), sigma: 0.6 }, remembers: true },
          input: { median: draw.size(700, 2_000), sigma: 0.25 },
          output: { median: draw.size(20, 70), sigma: 0.5 },
        })),
      },
    ],
  },
  {
    archetype: 'expense-claim-check',
    names: [
      ['expenses', 'check claim'],
      ['spend portal', 'policy check'],
    ],
    misleading: [['expenses', 'month end audit']],
    uses: [
      {
        use: 'submit',
        truth: 'real-time',
        why: 'An employee presses submit and the form stays open until the receipt was held against the travel policy, so that a fault can be put right.',
        callByCall: true,
        once: false,
        origin: (draw) => ({
          kind: 'request',
          route: '/claims/validate',
          client: draw.pick(['browser', 'mobile', 'backend']),
        }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [40, 90], 16, 0.15),
          streamed: 0,
          visits: { items: 4, gap: { median: seconds(70), sigma: 0.7 }, named: false },
          ...(draw.chance(0.5) ? { users: draw.whole(30, 120) } : {}),
          input: { median: draw.size(2_000, 4_500), sigma: 0.2 },
          output: { median: draw.size(60, 200), sigma: 0.4 },
        })),
      },
    ],
  },
  {
    archetype: 'line-fault-helper',
    names: [
      ['plant assistant', 'tool step'],
      ['line fault helper', 'agent turn'],
    ],
    misleading: [['plant agent', 'background diagnostics']],
    uses: [
      {
        use: 'step',
        truth: 'real-time',
        why: 'A fitter stands at a stopped line with a tablet; the assistant looks into manuals, alarms and past orders, one tool after the other.',
        callByCall: false,
        once: false,
        origin: (draw) => ({ kind: 'request', route: '/assist/ask', client: draw.pick(['mobile', 'backend']) }),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, ['steady', 'round-the-clock', 'daytime'], [9, 20], 10, 0.5), calendar, draw),
            {
              steps: { median: 4, sigma: 0.5 },
              tool: { median: draw.size(300, 2_500), sigma: 0.9 },
              grows: { median: draw.size(600, 1_800), sigma: 0.6 },
              named: draw.chance(0.5),
            },
            {
              streamed: 0,
              input: { median: draw.size(1_500, 4_000), sigma: 0.3 },
              output: { median: draw.size(60, 220), sigma: 0.5 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  {
    archetype: 'building-site-bot',
    names: [
      ['slack bot', 'answer mention'],
      ['site office bot', 'thread reply'],
    ],
    misleading: [['chatops', 'deferred worker']],
    uses: [
      {
        use: 'mention',
        truth: 'real-time',
        why: 'A foreman asks in a channel and watches the thread; the event is acknowledged within three seconds and a worker writes the answer.',
        callByCall: true,
        once: false,
        origin: (draw) =>
          draw.pick([
            { kind: 'request', route: '/slack/events', client: 'backend', answersFirst: true },
            { kind: 'celery', task: 'slackbot.tasks.answer_mention' },
          ]),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [25, 60], 9, 0.15),
          streamed: 0,
          input: { median: draw.size(2_000, 6_000), sigma: 0.4 },
          output: { median: draw.size(100, 300), sigma: 0.5 },
        })),
      },
    ],
  },
];
