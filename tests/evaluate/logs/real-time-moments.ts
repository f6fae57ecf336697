import type { Family } from './family';

const DAYTIME = ['daytime', 'office', 'late-hours', 'evening', 'launch-week'] as const;
const ANY = ['round-the-clock', 'growing', 'steady', 'daytime', 'evening', 'bursty', 'fading'] as const;

/** Queries of one searcher in a row: 51,473 by 18,113 users (Jansen, Spink and Saracevic 2000, "Real life, real users, and real needs"). */
const QUERIES_PER_VISIT = 2.8;

/** Single calls behind a keystroke, a click or a page that is loading: a person or a machine stands still until they end. */
export const REAL_TIME_MOMENTS: readonly Family[] = [
  {
    family: 'autocomplete',
    truth: 'real-time',
    why: 'Somebody is typing; a second later the suggestion is of no use.',
    names: [
      ['editor plugin', 'autocomplete'],
      ['mail client', 'typeahead'],
      ['search box', 'suggest as you type'],
    ],
    misleading: [
      ['report editor', 'completion'],
      ['bulk mailer', 'inline suggestion'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(10, 30),
        peak: draw.between(10, 16),
        weekend: draw.between(0.02, 0.4),
      },
      operation: draw.pick(['chat', 'completion']),
      streamed: draw.pick([0, 0, 1]),
      turns: { calls: draw.between(4, 9), gap: { median: draw.size(2_000, 6_000), sigma: 1.2 }, remembers: false },
      users: draw.whole(20, 300),
      input: { median: draw.size(200, 1_500), sigma: draw.between(0.4, 0.8) },
      output: { median: draw.size(6, 30), sigma: draw.between(0.4, 0.8) },
    }),
  },
  {
    family: 'azure-code',
    truth: 'real-time',
    why: 'Requests of an online coding service with a person waiting, from the Azure trace of 2023.',
    names: [
      ['code completion', 'complete'],
      ['editor', 'ghost text'],
    ],
    misleading: [['code jobs', 'complete']],
    behave: (draw) => ({
      arrivals: { kind: 'replayed', trace: 'azure-code', perDay: draw.size(40, 150) },
      streamed: draw.pick([1, 0, 0]),
      users: draw.whole(20, 300),
      input: { median: 1, sigma: 0 },
      output: { median: 1, sigma: 0 },
    }),
  },
  {
    family: 'search-answer',
    truth: 'real-time',
    why: 'The answer stands above the results that a visitor looks at.',
    names: [
      ['storefront', 'search answer'],
      ['documentation site', 'ask the docs'],
      ['library portal', 'search'],
    ],
    misleading: [
      ['archive search', 'answer'],
      ['catalogue index', 'query answer'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(25, 140),
        peak: draw.between(12, 20),
        weekend: draw.between(0.4, 1.1),
      },
      streamed: draw.pick([1, 1, 1, 0]),
      visits: {
        items: QUERIES_PER_VISIT,
        gap: { median: draw.size(15_000, 60_000), sigma: 0.8 },
        named: draw.chance(0.4),
      },
      users: draw.whole(400, 6_000),
      input: { median: draw.size(900, 4_000), sigma: draw.between(0.2, 0.5) },
      output: { median: draw.size(80, 300), sigma: draw.between(0.3, 0.6) },
    }),
  },
  {
    family: 'query-embedding',
    truth: 'real-time',
    why: 'A search page waits for the vector of what was just typed.',
    names: [
      ['storefront', 'embed query'],
      ['help search', 'query vector'],
      ['semantic search', 'query embedding'],
    ],
    misleading: [
      ['embeddings', 'single'],
      ['index service', 'embed'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(30, 150),
        peak: draw.between(12, 20),
        weekend: draw.between(0.4, 1.1),
      },
      operation: 'embedding',
      streamed: 0,
      visits: {
        items: QUERIES_PER_VISIT,
        gap: { median: draw.size(15_000, 60_000), sigma: 0.8 },
        named: draw.chance(0.4),
      },
      ...(draw.chance(0.7) ? { users: draw.whole(300, 5_000) } : {}),
      input: { median: draw.size(5, 14), sigma: draw.between(0.4, 0.7) },
      output: { median: 0, sigma: 0 },
      repeats: draw.between(0.05, 0.4),
    }),
  },
  {
    family: 'rewrite-button',
    truth: 'real-time',
    why: 'A person presses "rewrite" and looks at the field until it changes.',
    names: [
      ['mail editor', 'rewrite selection'],
      ['cms', 'improve text button'],
      ['crm', 'suggest reply'],
    ],
    misleading: [
      ['newsletter editor', 'rewrite'],
      ['report builder', 'summarize selection'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(15, 90),
        peak: draw.between(10, 16),
        weekend: draw.between(0.02, 0.3),
      },
      streamed: draw.pick([1, 1, 0, 0]),
      visits: { items: draw.between(1.5, 3), gap: { median: draw.size(12_000, 60_000), sigma: 0.8 }, named: false },
      users: draw.whole(25, 600),
      input: { median: draw.size(150, 900), sigma: draw.between(0.5, 0.9) },
      output: { median: draw.size(60, 350), sigma: draw.between(0.5, 0.9) },
    }),
  },
  {
    family: 'payment-check',
    truth: 'real-time',
    why: 'The payment stands still until the check is back, in under two seconds.',
    names: [
      ['checkout', 'fraud check'],
      ['payments', 'authorise risk'],
      ['card gateway', 'transaction screen'],
    ],
    misleading: [
      ['risk batch', 'score'],
      ['transaction pipeline', 'score'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(40, 150),
        peak: draw.between(14, 20),
        weekend: draw.between(0.6, 1.2),
      },
      streamed: 0,
      visits: { items: draw.between(1.05, 1.3), gap: { median: draw.size(15_000, 60_000), sigma: 0.8 }, named: false },
      ...(draw.chance(0.6) ? { users: draw.whole(800, 6_000) } : {}),
      input: { median: draw.size(300, 900), sigma: draw.between(0.08, 0.4) },
      output: { median: draw.size(4, 30), sigma: draw.between(0.05, 0.4) },
    }),
  },
  {
    family: 'intent-router',
    truth: 'real-time',
    why: 'Stands in front of a chat: the person waits for this call and then for the next.',
    names: [
      ['chat gateway', 'intent router'],
      ['assistant', 'guardrail check'],
      ['chat front', 'route message'],
    ],
    misleading: [
      ['message classifier', 'classify'],
      ['safety queue', 'moderate prompt'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(15, 50),
        peak: draw.between(11, 20),
        weekend: draw.between(0.3, 1),
      },
      streamed: 0,
      turns: { calls: draw.between(2, 5), gap: { median: draw.size(15_000, 60_000), sigma: 0.8 }, remembers: false },
      ...(draw.chance(0.7) ? { users: draw.whole(200, 4_000) } : {}),
      input: { median: draw.size(250, 1_200), sigma: draw.between(0.1, 0.5) },
      output: { median: draw.size(2, 12), sigma: draw.between(0.05, 0.3) },
    }),
  },
  {
    family: 'agent-assist',
    truth: 'real-time',
    why: 'The suggestion must be on the screen while the customer is still speaking.',
    names: [
      ['call centre', 'live agent assist'],
      ['contact desk', 'next best answer'],
      ['retention desk', 'live suggestion'],
    ],
    misleading: [
      ['call summaries', 'live hint'],
      ['transcript worker', 'suggest'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(8, 30),
        peak: draw.between(10, 17),
        weekend: draw.between(0.1, 0.7),
      },
      streamed: draw.pick([1, 0, 0]),
      turns: { calls: draw.between(4, 10), gap: { median: draw.size(8_000, 25_000), sigma: 0.5 }, remembers: true },
      users: draw.whole(12, 150),
      input: { median: draw.size(200, 900), sigma: 0.5 },
      output: { median: draw.size(30, 120), sigma: 0.5 },
    }),
  },
  {
    family: 'page-personalisation',
    truth: 'real-time',
    why: 'The page is not shown before the text is there.',
    names: [
      ['home page', 'personal headline'],
      ['travel site', 'itinerary on page load'],
      ['storefront', 'recommend reason'],
    ],
    misleading: [
      ['catalogue enrichment', 'page block'],
      ['weekly deals', 'personal headline'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(30, 140),
        peak: draw.between(12, 21),
        weekend: draw.between(0.7, 1.3),
      },
      streamed: draw.pick([0, 0, 1]),
      visits: {
        items: draw.between(2, 5),
        gap: { median: draw.size(12_000, 60_000), sigma: 0.8 },
        named: draw.chance(0.4),
      },
      users: draw.whole(500, 6_000),
      input: { median: draw.size(400, 1_500), sigma: draw.between(0.1, 0.4) },
      output: { median: draw.size(25, 120), sigma: draw.between(0.1, 0.4) },
    }),
  },
  {
    family: 'live-translation',
    truth: 'real-time',
    why: 'Captions run under a speaker; a late line is a lost line.',
    names: [
      ['meetings', 'live captions'],
      ['conference', 'simultaneous translate'],
      ['chat translate', 'incoming message'],
    ],
    misleading: [
      ['transcript pipeline', 'line'],
      ['meeting notes', 'translate line'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(2, 6),
        peak: draw.between(10, 16),
        weekend: draw.between(0, 0.2),
      },
      streamed: draw.pick([1, 1, 0]),
      turns: { calls: draw.between(25, 60), gap: { median: draw.size(2_500, 6_000), sigma: 0.4 }, remembers: false },
      users: draw.whole(15, 120),
      input: { median: draw.size(40, 150), sigma: draw.between(0.2, 0.5) },
      output: { median: draw.size(15, 50), sigma: draw.between(0.2, 0.5) },
    }),
  },
  {
    family: 'game-dialogue',
    truth: 'real-time',
    why: 'The player stands in front of a character who has to speak.',
    names: [
      ['quest game', 'npc dialogue'],
      ['story app', 'next scene'],
    ],
    misleading: [['world builder job', 'dialogue']],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(10, 35),
        peak: draw.between(18, 22),
        weekend: draw.between(1, 1.8),
      },
      streamed: draw.pick([1, 1, 0]),
      turns: { calls: draw.between(3, 8), gap: { median: draw.size(8_000, 40_000), sigma: 0.8 }, remembers: true },
      users: draw.whole(150, 2_500),
      input: { median: draw.size(300, 2_000), sigma: 0.4 },
      output: { median: draw.size(40, 150), sigma: 0.4 },
    }),
  },
  {
    family: 'answers-api',
    truth: 'real-time',
    why: "Customers' own products call it and show the answer to their users at once.",
    names: [
      ['public api', 'answers'],
      ['partner api', 'interactive completions'],
      ['developer platform', 'playground'],
    ],
    misleading: [
      ['export api', 'complete'],
      ['data api', 'extract'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ['round-the-clock', 'growing', 'steady', 'bursty'],
        perDay: draw.size(50, 170),
        peak: draw.between(0, 23),
        weekend: draw.between(0.6, 1),
      },
      streamed: draw.pick([0.9, 0.7, 0.5]),
      users: draw.whole(10, 300),
      input: { median: draw.size(300, 2_000), sigma: draw.between(0.8, 1.2) },
      output: { median: draw.size(60, 300), sigma: draw.between(0.6, 1) },
    }),
  },
];
