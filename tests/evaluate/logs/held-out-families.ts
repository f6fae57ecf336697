import type { Draw } from './draw';
import { type Behaviour, type Clock, type Family, UNREAD_STREAM } from './family';

/**
 * Work of other kinds than in families.ts, in other words. Nothing is tuned on it: neither weights nor signals nor
 * vocabulary, so it says what the others can't say any more.
 */
const BY_DAY = ['daytime', 'office', 'evening', 'launch-week', 'late-hours', 'two-big-days'];
const ROUND = ['round-the-clock', 'growing', 'steady', 'bursty', 'fading'];

const visits = (
  draw: Draw,
  clients: readonly string[],
  perDay: readonly [number, number],
  peak: number,
  weekend: number,
): Behaviour['arrivals'] => ({
  kind: 'shaped',
  clients,
  perDay: draw.size(...perDay),
  peak: peak + draw.between(-1.5, 1.5),
  weekend: weekend * draw.between(0.7, 1.2),
});

const runs = (draw: Draw, clock: Partial<Clock>, items: readonly [number, number]): Behaviour['arrivals'] => ({
  kind: 'clock',
  hours: [draw.whole(0, 5)],
  minute: draw.pick([0, 7, 20, 30, 40]),
  weekdays: null,
  monthDays: null,
  late: { median: draw.size(800, 20_000), sigma: 0.8 },
  ...clock,
  run: {
    items: { median: draw.size(...items), sigma: draw.between(0.05, 0.6) },
    workers: draw.pick([1, 3, 6, 12]),
    pause: { median: draw.size(20, 900), sigma: 0.7 },
  },
});

const tokens = (draw: Draw, input: readonly [number, number], output: readonly [number, number], vary: number) => ({
  input: { median: draw.size(...input), sigma: vary * draw.between(0.6, 1.4) },
  output: { median: draw.size(...output), sigma: vary * draw.between(0.6, 1.4) },
});

const machine = (draw: Draw) => ({ streamed: draw.chance(UNREAD_STREAM) ? 1 : 0 });

const REAL_TIME: readonly Family[] = [
  {
    family: 'museum-guide',
    truth: 'real-time',
    why: 'A visitor stands before the picture and has asked something.',
    names: [
      ['museum guide', 'visitor question'],
      ['audio tour', 'reply'],
    ],
    misleading: [['collection archive', 'visitor']],
    behave: (draw) => ({
      arrivals: visits(draw, BY_DAY, [8, 40], 14, 1.4),
      streamed: draw.pick([1, 1, 1, 0]),
      turns: { calls: draw.between(2, 5), gap: { median: draw.size(20_000, 70_000), sigma: 0.7 }, remembers: true },
      users: draw.whole(200, 2_500),
      ...tokens(draw, [200, 1_800], [60, 200], 0.5),
    }),
  },
  {
    family: 'formula-cell',
    truth: 'real-time',
    why: 'A cell of a spreadsheet shows "loading" until the formula is written.',
    names: [
      ['sheet addin', 'formula'],
      ['bi workbench', 'sql from text'],
    ],
    misleading: [['table export', 'column fill']],
    behave: (draw) => ({
      arrivals: visits(draw, BY_DAY, [15, 80], 13, 0.06),
      streamed: draw.pick([0, 0, 1]),
      users: draw.whole(30, 300),
      ...tokens(draw, [300, 1_500], [20, 90], 0.6),
    }),
  },
  {
    family: 'message-gate',
    truth: 'real-time',
    why: 'The message is held back in front of its writer until it is found harmless.',
    names: [
      ['messenger', 'pre send check'],
      ['comments', 'inline safety gate'],
    ],
    misleading: [['message scan', 'batch of one']],
    behave: (draw) => ({
      arrivals: visits(draw, ROUND, [40, 160], 19, 1.1),
      streamed: 0,
      ...(draw.chance(0.7) ? { users: draw.whole(300, 5_000) } : {}),
      ...tokens(draw, [120, 400], [2, 9], 0.3),
    }),
  },
  {
    family: 'two-step-answer',
    truth: 'real-time',
    why: 'The question is rewritten and then answered, two calls in a row, while the reader waits for the second.',
    names: [
      ['handbook', 'rewrite then reply'],
      ['intranet portal', 'grounded reply'],
    ],
    misleading: [['handbook worker', 'two step']],
    behave: (draw) => ({
      arrivals: visits(draw, BY_DAY, [15, 80], 13, 0.2),
      streamed: draw.pick([0.5, 0]),
      turns: {
        calls: draw.between(2, 3),
        gap: { median: draw.size(15, 150), sigma: 0.5 },
        remembers: false,
        ofMachine: true,
      },
      ...(draw.chance(0.6) ? { users: draw.whole(40, 900) } : {}),
      ...tokens(draw, [300, 3_000], [30, 250], 0.6),
    }),
  },
  {
    family: 'smart-home',
    truth: 'real-time',
    why: 'Somebody has spoken to the lamp and waits in the dark.',
    names: [
      ['home hub', 'spoken command'],
      ['speaker', 'utterance'],
    ],
    misleading: [['evening routine', 'command']],
    behave: (draw) => ({
      arrivals: visits(draw, ['evening', 'daytime', 'late-hours'], [20, 90], 20, 1.1),
      streamed: draw.pick([1, 0]),
      users: draw.whole(80, 1_200),
      ...tokens(draw, [250, 700], [10, 40], 0.3),
    }),
  },
  {
    family: 'terminal-agent',
    truth: 'real-time',
    why: 'An operator looks on while it works on the server, ready to stop it.',
    names: [
      ['ops terminal', 'agent turn'],
      ['runbook copilot', 'step'],
    ],
    misleading: [['maintenance run', 'step']],
    behave: (draw) => ({
      arrivals: visits(draw, BY_DAY, [2, 8], 14, 0.3),
      streamed: draw.pick([1, 1, 0]),
      turns: { calls: draw.between(8, 16), gap: { median: draw.size(1_500, 7_000), sigma: 1.2 }, remembers: true },
      users: draw.whole(6, 40),
      ...tokens(draw, [400, 4_000], [60, 350], 0.8),
    }),
  },
  {
    family: 'icebreaker-button',
    truth: 'real-time',
    why: 'A click, a moment, and three first lines to choose from.',
    names: [
      ['dating app', 'first line ideas'],
      ['greeting cards', 'verse button'],
    ],
    misleading: [['daily matches', 'lines']],
    behave: (draw) => ({
      arrivals: visits(draw, ['evening', 'late-hours', 'daytime'], [20, 110], 21, 1.2),
      streamed: draw.pick([1, 0, 0]),
      users: draw.whole(300, 4_000),
      ...tokens(draw, [200, 600], [50, 160], 0.35),
    }),
  },
];

const NEAR_REAL_TIME: readonly Family[] = [
  {
    family: 'receipt-snapshot',
    truth: 'near-real-time',
    why: 'The receipt is photographed and put away; the expense list fills itself a minute later.',
    names: [
      ['expenses app', 'receipt received'],
      ['travel costs', 'on new receipt'],
    ],
    misleading: [['receipt camera', 'instant read']],
    behave: (draw) => ({
      arrivals: visits(draw, BY_DAY, [12, 70], 15, 0.35),
      ...machine(draw),
      ...(draw.chance(0.35) ? { users: draw.whole(40, 500) } : {}),
      ...tokens(draw, [600, 1_500], [60, 180], 0.25),
    }),
  },
  {
    family: 'bug-report-intake',
    truth: 'near-real-time',
    why: 'A new report is compared with the open ones before somebody looks at the board.',
    names: [
      ['issue tracker', 'on issue opened'],
      ['bug intake', 'duplicate check hook'],
    ],
    misleading: [['bug chat', 'issue opened']],
    behave: (draw) => ({
      arrivals: visits(draw, BY_DAY, [8, 50], 14, 0.3),
      ...machine(draw),
      ...tokens(draw, [900, 4_000], [40, 200], 0.6),
    }),
  },
  {
    family: 'cart-reminder',
    truth: 'near-real-time',
    why: 'Minutes after a basket was left, a message is worded and sent; nobody sees it being made.',
    names: [
      ['lifecycle messages', 'basket left event'],
      ['push texts', 'after visit consumer'],
    ],
    misleading: [['shop assistant', 'basket event']],
    behave: (draw) => ({
      arrivals: visits(draw, ROUND, [30, 140], 20, 1.1),
      ...machine(draw),
      ...(draw.chance(0.3) ? { users: draw.whole(400, 4_000) } : {}),
      ...tokens(draw, [300, 700], [30, 90], 0.25),
    }),
  },
  {
    family: 'sensor-poll',
    truth: 'near-real-time',
    why: 'Looks every few minutes whether something is to be explained on the board of the shift.',
    names: [
      ['cold chain', 'poll readings'],
      ['water works', 'watcher'],
    ],
    misleading: [['cold chain log', 'cycle']],
    behave: (draw) => ({
      arrivals: { kind: 'ticks', everyMinutes: draw.pick([5, 10, 15]), share: draw.between(0.2, 0.9) },
      ...machine(draw),
      ...tokens(draw, [400, 1_600], [30, 150], 0.3),
    }),
  },
  {
    family: 'clip-captions',
    truth: 'near-real-time',
    why: 'A clip has been published; its captions are added while the first viewers come.',
    names: [
      ['video platform', 'clip published'],
      ['shorts', 'caption consumer'],
    ],
    misleading: [['live clips', 'caption event']],
    behave: (draw) => ({
      arrivals: visits(draw, ROUND, [15, 80], 18, 1.2),
      ...machine(draw),
      turns: {
        calls: draw.between(1.5, 4),
        gap: { median: draw.size(200, 1_500), sigma: 0.5 },
        remembers: false,
        ofMachine: true,
      },
      ...tokens(draw, [700, 3_000], [100, 500], 0.5),
    }),
  },
  {
    family: 'quote-in-the-mail',
    truth: 'near-real-time',
    why: 'The form says "your quote comes by mail in a few minutes".',
    names: [
      ['quotes', 'form sent consumer'],
      ['offers', 'quote requested'],
    ],
    misleading: [['instant quote', 'form consumer']],
    behave: (draw) => ({
      arrivals: visits(draw, BY_DAY, [6, 40], 12, 0.4),
      ...machine(draw),
      turns: {
        calls: draw.between(2, 5),
        gap: { median: draw.size(300, 2_000), sigma: 0.6 },
        remembers: false,
        ofMachine: true,
      },
      ...(draw.chance(0.3) ? { users: draw.whole(100, 1_500) } : {}),
      ...tokens(draw, [800, 2_500], [200, 700], 0.35),
    }),
  },
];

const SCHEDULED: readonly Family[] = [
  {
    family: 'playlist-blurbs',
    truth: 'scheduled',
    why: 'Texts of the playlists are made anew before people wake up.',
    names: [
      ['playlist blurbs', 'before dawn refresh'],
      ['radio texts', 'daily rebuild'],
    ],
    misleading: [['listener mix', 'texts']],
    behave: (draw) => ({
      arrivals: runs(draw, {}, [20, 130]),
      ...machine(draw),
      ...tokens(draw, [250, 900], [60, 160], draw.pick([0.05, 0.3])),
    }),
  },
  {
    family: 'fortnightly-grants',
    truth: 'scheduled',
    why: 'A data base of grants is brought up to date on Tuesdays and Fridays.',
    names: [
      ['grants database', 'refresh'],
      ['subsidy finder', 'catalogue rebuild'],
    ],
    misleading: [['grant finder', 'lookup']],
    behave: (draw) => ({
      arrivals: runs(draw, { weekdays: [1, 4], hours: [draw.whole(0, 23)] }, [40, 260]),
      ...machine(draw),
      ...tokens(draw, [1_000, 4_000], [80, 300], 0.5),
    }),
  },
  {
    family: 'answer-judging',
    truth: 'scheduled',
    why: 'A sample of answers is judged when a quality engineer thinks of it; the chart is looked at on Thursday.',
    names: [
      ['answer quality', 'judge sample'],
      ['red team', 'attack suite'],
    ],
    misleading: [['chat answers', 'judge']],
    behave: (draw) => ({
      arrivals: {
        kind: 'hand-started',
        perWeek: draw.between(3, 9),
        run: {
          items: { median: draw.size(50, 250), sigma: 0.5 },
          workers: draw.pick([2, 5, 10]),
          pause: { median: draw.size(20, 500), sigma: 0.7 },
        },
      },
      ...machine(draw),
      ...tokens(draw, [500, 2_500], [5, 150], 0.4),
    }),
  },
  {
    family: 'weather-text',
    truth: 'scheduled',
    why: 'Forecast texts for all towns after each model run, four times a day.',
    names: [
      ['weather texts', 'after model run'],
      ['town forecasts', 'six hourly'],
    ],
    misleading: [['weather now', 'town']],
    behave: (draw) => ({
      arrivals: runs(
        draw,
        {
          hours: draw.pick([
            [1, 7, 13, 19],
            [4, 10, 16, 22],
          ]),
        },
        [12, 70],
      ),
      ...machine(draw),
      ...tokens(draw, [200, 500], [50, 120], draw.pick([0.04, 0.15])),
    }),
  },
  {
    family: 'address-repair',
    truth: 'scheduled',
    why: 'Old addresses are repaired bit by bit whenever machines are idle; the next mailing is in spring.',
    names: [
      ['master data', 'address repair'],
      ['records hygiene', 'dedupe sweep'],
    ],
    misleading: [['address lookup', 'one']],
    behave: (draw) => ({
      arrivals: visits(draw, ['steady', 'growing'], [40, 150], 12, 1),
      streamed: 0,
      ...tokens(draw, [120, 350], [15, 50], draw.pick([0.05, 0.2])),
    }),
  },
  {
    family: 'contract-sweep',
    truth: 'scheduled',
    why: 'At the weekend all running contracts are read for deadlines of the coming month.',
    names: [
      ['contract radar', 'weekend sweep'],
      ['deadline finder', 'saturday run'],
    ],
    misleading: [['contract questions', 'clause']],
    behave: (draw) => ({
      arrivals: runs(draw, { weekdays: [5, 6], hours: [draw.whole(6, 22)] }, [40, 260]),
      ...machine(draw),
      ...tokens(draw, [2_000, 7_000], [60, 250], 0.5),
    }),
  },
];

export const HELD_OUT_FAMILIES: readonly Family[] = [...REAL_TIME, ...NEAR_REAL_TIME, ...SCHEDULED];
