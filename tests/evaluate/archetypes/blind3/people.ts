import type { Archetype } from '../archetype';
import { agents, BY_DAY, behaving, byPeople, chained, day, ROUND, seconds } from '../traffic';

/** Somebody waits seconds: in front of a screen, on the phone, or behind a machine that holds a request open. */
export const BLIND3_PEOPLE: readonly Archetype[] = [
  // https://www.trysalient.com/resources/how-ai-outbound-calling-agents-work-in-2026
  {
    archetype: 'arrears-dialler',
    names: [
      ['loan servicing', 'voice agent turn'],
      ['collections voice', 'dialogue'],
    ],
    misleading: [['payment reminders', 'scheduled campaign']],
    uses: [
      {
        use: 'call',
        truth: 'real-time',
        why: 'A dialler works through the list of late payers, but on each line a person has just spoken and hears silence until the answer comes.',
        callByCall: false,
        once: false,
        origin: (draw) => ({
          kind: 'request',
          route: draw.pick(['/voice/completions', '/agent/turn']),
          client: 'backend',
        }),
        traffic: behaving((draw) => ({
          // Campaigns at hours in which the law lets a lender call; a few lines share one list.
          arrivals: {
            kind: 'clock',
            hours: draw.pick([
              [9, 17],
              [10, 18],
              [9, 13, 17],
            ]),
            minute: draw.pick([0, 15, 30]),
            weekdays: [0, 1, 2, 3, 4, 5],
            monthDays: null,
            late: { median: seconds(40), sigma: 0.8 },
            run: {
              items: { median: draw.size(4.5, 7), sigma: 0.4 },
              workers: draw.whole(2, 5),
              pause: { median: seconds(45), sigma: 0.9 },
            },
          },
          streamed: 1,
          turns: { calls: draw.size(6, 10), gap: { median: seconds(draw.size(4, 8)), sigma: 0.6 }, remembers: true },
          input: { median: draw.size(1_200, 2_600), sigma: 0.15 },
          output: { median: draw.size(22, 45), sigma: 0.5 },
        })),
      },
    ],
  },
  // https://www.zenml.io/llmops-database/building-a-production-ready-multi-agent-coding-assistant
  {
    archetype: 'idea-to-app',
    names: [
      ['app maker', 'builder agent'],
      ['prompt to app', 'edit files'],
    ],
    misleading: [['app maker', 'build pipeline']],
    uses: [
      {
        use: 'build',
        truth: 'real-time',
        why: 'Somebody who can not program sees each step of the agent as it builds the app, is asked in between, and steers it.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/api/agent/messages', client: 'browser' }),
        traffic: (calendar, draw) =>
          agents(
            byPeople(day(draw, [...BY_DAY, ...ROUND], [2, 4.5], 19, 1.1), calendar, draw),
            {
              steps: { median: draw.size(9, 18), sigma: 0.7 },
              tool: { median: seconds(draw.size(2, 7)), sigma: 1.1 },
              grows: { median: draw.size(900, 2_500), sigma: 0.9 },
              users: draw.whole(15, 60),
              named: true,
            },
            {
              streamed: draw.pick([0, 1]),
              input: { median: draw.size(7_000, 13_000), sigma: 0.2 },
              output: { median: draw.size(250, 700), sigma: 1 },
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // https://www.uber.com/en-PL/blog/query-gpt
  {
    archetype: 'question-to-sql',
    names: [
      ['query helper', 'english to sql'],
      ['data workbench', 'write query'],
    ],
    misleading: [['data workbench', 'query jobs']],
    uses: [
      {
        use: 'question',
        truth: 'real-time',
        why: 'An operations manager waits in the editor: four agents in a row find the area, the tables, the columns and the query.',
        callByCall: false,
        once: false,
        origin: (draw) => ({
          kind: 'request',
          route: '/editor/generate-sql',
          client: draw.pick(['browser', 'backend']),
        }),
        traffic: (calendar, draw) =>
          chained(
            byPeople(day(draw, ['office', 'daytime', 'launch-week'], [6, 14], 14, 0.15), calendar, draw),
            {
              streamed: 0,
              users: draw.whole(20, 80),
              steps: [
                {
                  pause: { median: 60, sigma: 0.5 },
                  input: { median: draw.size(700, 1_500), sigma: 0.1 },
                  output: { median: 15, sigma: 0.3 },
                },
                {
                  pause: { median: 300, sigma: 0.5 },
                  input: { median: draw.size(3_000, 7_000), sigma: 0.3 },
                  output: { median: 60, sigma: 0.4 },
                },
                // The tables are shown first, and may be changed.
                {
                  width: { median: 2, sigma: 0.4 },
                  pause: { median: seconds(9), sigma: 0.8 },
                  input: { median: draw.size(4_000, 12_000), sigma: 0.7 },
                  output: { median: 180, sigma: 0.5 },
                },
                {
                  pause: { median: 150, sigma: 0.5 },
                  input: { median: draw.size(4_000, 8_000), sigma: 0.4 },
                  output: { median: draw.size(180, 350), sigma: 0.5 },
                },
              ],
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // https://trendwatching.com/innovations/instead-of-asking-a-manager-retail-workers-at-target-can-now-get-help-from-an-ai-chatbot
  {
    archetype: 'shop-floor-handheld',
    names: [
      ['store companion', 'ask procedure'],
      ['team member app', 'how do i'],
    ],
    misleading: [['store companion', 'batch answers']],
    uses: [
      {
        use: 'ask',
        truth: 'real-time',
        why: 'A clerk asks the handheld how to restart a till while the customer stands there.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/companion/ask', client: 'mobile' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['daytime', 'evening', 'steady', 'two-big-days'], [60, 120], 15, 1.25),
          streamed: draw.pick([0, 1, 1]),
          visits: { items: draw.size(1.2, 2), gap: { median: seconds(40), sigma: 0.9 }, named: true },
          input: { median: draw.size(1_600, 3_600), sigma: 0.25 },
          output: { median: draw.size(80, 190), sigma: 0.45 },
          repeats: 0.04,
        })),
      },
    ],
  },
  // https://aublog.nextdoor.com/2019/09/29/mindfulness-leads-to-kindness-with-new-feature-on-nextdoor/ and, for the rewriting by a model,
  // https://mezha.media/en/2023/05/03/nextdoor-uses-generative-ai-to-encourage-users-to-rephrase-unfriendly-messages/
  {
    archetype: 'neighbour-comment-tone',
    names: [
      ['neighbour forum', 'kinder wording'],
      ['comment composer', 'tone reminder'],
    ],
    misleading: [['neighbour forum', 'moderation queue']],
    uses: [
      {
        use: 'comment',
        truth: 'real-time',
        why: 'A harsh comment is held before it goes live; its author sees a friendlier wording at once and takes it, or edits.',
        callByCall: true,
        once: false,
        origin: (draw) => ({
          kind: 'request',
          route: '/graphql/checkComment',
          client: draw.pick(['backend', 'mobile']),
        }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, [...BY_DAY, 'bursty', 'growing'], [55, 120], 19, 1.1),
          streamed: 0,
          input: { median: draw.size(450, 1_000), sigma: 0.3 },
          output: { median: draw.size(45, 120), sigma: 0.6 },
        })),
      },
    ],
  },
  // https://github.com/zurawiki/gptcommit: a call for each changed file, then one for the title and one for the summary.
  {
    archetype: 'commit-message-hook',
    names: [
      ['gptcommit', 'prepare commit msg'],
      ['git hook', 'describe diff'],
    ],
    misleading: [['git tooling', 'nightly summaries']],
    uses: [
      {
        use: 'commit',
        truth: 'real-time',
        why: 'A developer has typed git commit, and the editor opens when the hook has written the message.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'program', program: 'gptcommit prepare-commit-msg', pipeline: false }),
        traffic: (calendar, draw) =>
          chained(
            byPeople(day(draw, ['office', 'daytime', 'late-hours'], [7, 15], 15, 0.2), calendar, draw),
            {
              streamed: 0,
              steps: [
                {
                  width: { median: draw.size(2, 4), sigma: 0.6 },
                  pause: { median: 120, sigma: 0.4 },
                  input: { median: draw.size(500, 1_200), sigma: 0.9 },
                  output: { median: 60, sigma: 0.4 },
                },
                {
                  width: { median: 2, sigma: 0 },
                  pause: { median: 15, sigma: 0.4 },
                  input: { median: draw.size(300, 600), sigma: 0.5 },
                  output: { median: 45, sigma: 0.6 },
                },
              ],
            },
            calendar,
            draw,
          ),
      },
    ],
  },
  // https://www.lethub.co/blog/handle-sms-text-message-rental-leads; how long the carrier's request stays open:
  // https://www.telphiconsulting.com/blog/twilio-webhook-502-504-timeout
  {
    archetype: 'flat-hunter-texts',
    names: [
      ['leasing assistant', 'sms reply'],
      ['rental leads', 'text back'],
    ],
    misleading: [['rental leads', 'follow up job']],
    uses: [
      {
        use: 'text',
        truth: 'real-time',
        why: 'The answer to a text is returned in the carrier’s own request, which is given up after fifteen seconds and then nothing is sent.',
        callByCall: false,
        once: false,
        origin: () => ({ kind: 'request', route: '/sms/inbound', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['evening', 'daytime', 'late-hours', 'steady'], [14, 30], 19, 1.1),
          streamed: 0,
          // People text when they get to it: some at once, some after the tour of another flat.
          turns: { calls: draw.size(3, 5), gap: { median: seconds(draw.size(60, 150)), sigma: 1.5 }, remembers: true },
          input: { median: draw.size(1_400, 3_000), sigma: 0.2 },
          output: { median: draw.size(40, 90), sigma: 0.4 },
        })),
      },
    ],
  },
  // https://help.synthesis.health/article-page/report-assistant---user-manual and https://www.radai.com/blogs/from-the-inside-faq-with-engineering
  {
    archetype: 'scan-impression',
    names: [
      ['reading room', 'draft impression'],
      ['report assistant', 'findings to impression'],
    ],
    misleading: [['reading room', 'report backlog']],
    uses: [
      {
        use: 'impression',
        truth: 'real-time',
        why: 'A radiologist has dictated the findings, presses the key, and reads and signs the impression before the next scan.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/reports/impression', client: 'backend' }),
        traffic: behaving((draw) => ({
          // A shift reads a scan every few minutes, by night as well.
          arrivals: day(draw, [...ROUND, 'daytime', 'late-hours'], [55, 110], 13, 0.6),
          streamed: 0,
          visits: { items: draw.size(5, 12), gap: { median: seconds(draw.size(180, 420)), sigma: 0.6 }, named: false },
          users: draw.whole(6, 25),
          input: { median: draw.size(600, 1_300), sigma: 0.4 },
          output: { median: draw.size(60, 140), sigma: 0.5 },
        })),
      },
    ],
  },
  // https://www.claudiofantinuoli.org/2025/08/25/reducing-latency-in-simultaneous-machine-interpreting-with-llms
  {
    archetype: 'captioned-town-hall',
    names: [
      ['live captions', 'translate segment'],
      ['interpreting', 'next phrase'],
    ],
    misleading: [['event recordings', 'subtitle files']],
    uses: [
      {
        use: 'segment',
        truth: 'real-time',
        why: 'Listeners read a translation while the speaker goes on; beyond some five seconds they fall out of step.',
        callByCall: true,
        once: false,
        origin: () => ({ kind: 'request', route: '/ws/segments', client: 'backend' }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, ['office', 'daytime', 'two-big-days'], [1.5, 3], 13, 0.1),
          streamed: draw.pick([0, 1]),
          turns: {
            calls: draw.size(25, 50),
            gap: { median: seconds(draw.size(3, 6)), sigma: 0.5 },
            remembers: false,
            ofMachine: true,
          },
          input: { median: draw.size(220, 500), sigma: 0.15 },
          output: { median: draw.size(22, 55), sigma: 0.4 },
        })),
      },
    ],
  },
  // https://forum.sggu.com/t/implementing-bot-to-agent-handoff-with-real-time-transcription-summaries/730
  {
    archetype: 'bot-handover-brief',
    names: [
      ['contact centre', 'handover summary'],
      ['agent desktop', 'conversation so far'],
    ],
    misleading: [['contact centre', 'daily conversation summary']],
    uses: [
      {
        use: 'handover',
        truth: 'real-time',
        why: 'The bot gives a customer to a person, who reads what was said before saying hello, with the customer already in line.',
        callByCall: true,
        once: false,
        origin: (draw) => ({
          kind: 'request',
          route: draw.pick(['/flows/escalation/summary', '/interactions/brief']),
          client: 'backend',
        }),
        traffic: behaving((draw) => ({
          arrivals: day(draw, BY_DAY, [55, 115], 12, 0.5),
          streamed: 0,
          input: { median: draw.size(900, 2_400), sigma: 0.6 },
          output: { median: draw.size(60, 130), sigma: 0.3 },
        })),
      },
    ],
  },
];
