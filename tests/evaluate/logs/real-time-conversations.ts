import type { Family } from './family';

const DAYTIME = ['daytime', 'office', 'late-hours', 'evening', 'launch-week'] as const;
const ANY = ['round-the-clock', 'growing', 'steady', 'daytime', 'evening', 'bursty'] as const;

/** People in conversation: they read each answer before they write again. */
export const REAL_TIME_CONVERSATIONS: readonly Family[] = [
  {
    family: 'support-chat',
    truth: 'real-time',
    why: 'A customer types and reads the answer as it appears.',
    names: [
      ['help centre', 'support chat'],
      ['web shop', 'livechat reply'],
      ['customer care', 'chatbot'],
      ['my account', 'virtual assistant'],
    ],
    misleading: [
      ['batch assistant', 'message'],
      ['ticket digest', 'chat'],
      ['queue helper', 'talk to us'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: draw.pick([DAYTIME, ANY]),
        perDay: draw.size(8, 50),
        peak: draw.between(11, 20),
        weekend: draw.between(0.3, 1.1),
      },
      streamed: draw.pick([1, 1, 1, 1, 0.95, 0]),
      turns: { calls: draw.between(2.5, 6), gap: { median: draw.size(15_000, 60_000), sigma: 0.8 }, remembers: true },
      users: draw.whole(300, 4_000),
      input: { median: draw.size(40, 2_500), sigma: draw.between(0.4, 0.9) },
      output: { median: draw.size(80, 400), sigma: draw.between(0.4, 0.8) },
    }),
  },
  {
    family: 'staff-assistant',
    truth: 'real-time',
    why: 'A colleague asks in a chat window and waits for the answer.',
    names: [
      ['intranet', 'ask hr'],
      ['workplace assistant', 'chat'],
      ['knowledge desk', 'ask'],
      ['legal copilot', 'question'],
    ],
    misleading: [
      ['monthly report bot', 'ask'],
      ['archive chat', 'question'],
      ['policy digest', 'ask anything'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(6, 30),
        peak: draw.between(11, 15),
        weekend: draw.between(0, 0.12),
      },
      streamed: draw.pick([1, 1, 1, 1, 0.9, 0]),
      turns: { calls: draw.between(1.6, 4), gap: { median: draw.size(25_000, 90_000), sigma: 0.9 }, remembers: true },
      users: draw.whole(15, 400),
      input: { median: draw.size(300, 5_000), sigma: draw.between(0.4, 0.9) },
      output: { median: draw.size(120, 600), sigma: draw.between(0.4, 0.8) },
    }),
  },
  {
    family: 'voice-line',
    truth: 'real-time',
    why: 'A caller is on the line and hears silence until the answer begins.',
    names: [
      ['phone line', 'voice turn'],
      ['ivr', 'caller intent'],
      ['drive through', 'voice order'],
      ['clinic line', 'speech turn'],
    ],
    misleading: [
      ['nightly hotline', 'turn'],
      ['call summary line', 'next turn'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: draw.pick([DAYTIME, ANY]),
        perDay: draw.size(6, 30),
        peak: draw.between(10, 19),
        weekend: draw.between(0.2, 1),
      },
      streamed: draw.pick([1, 1, 1, 1, 0]),
      turns: { calls: draw.between(4, 9), gap: { median: draw.size(4_000, 9_000), sigma: 0.6 }, remembers: true },
      users: draw.whole(200, 2_000),
      input: { median: draw.size(20, 300), sigma: 0.6 },
      output: { median: draw.size(20, 70), sigma: draw.between(0.3, 0.6) },
    }),
  },
  {
    family: 'coding-agent',
    truth: 'real-time',
    why: 'An engineer watches the run; each call needs the answer of the one before.',
    names: [
      ['coding agent', 'step'],
      ['ide plugin', 'agent turn'],
      ['dev copilot', 'edit loop'],
    ],
    misleading: [
      ['batch editor', 'step'],
      ['refactor pipeline', 'tool call'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(4, 14),
        peak: draw.between(11, 17),
        weekend: draw.between(0.02, 0.3),
      },
      streamed: draw.pick([1, 1, 1, 1, 0.9, 0]),
      turns: { calls: draw.between(7, 15), gap: { median: draw.size(900, 4_000), sigma: 1.1 }, remembers: true },
      users: draw.whole(8, 80),
      input: { median: draw.size(600, 9_000), sigma: 0.8 },
      output: { median: draw.size(120, 500), sigma: 0.8 },
    }),
  },
  {
    family: 'approval-loop',
    truth: 'real-time',
    why: 'A clerk corrects the draft, presses the button again and waits: human in the loop.',
    names: [
      ['claims desk', 'draft with clerk'],
      ['contract studio', 'redline assist'],
      ['radiology workbench', 'report draft suggest'],
    ],
    misleading: [
      ['claims batch desk', 'redraft'],
      ['weekly review board', 'suggest edit'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: DAYTIME,
        perDay: draw.size(8, 35),
        peak: draw.between(10, 15),
        weekend: draw.between(0, 0.15),
      },
      streamed: draw.pick([1, 0.8, 0, 0]),
      turns: { calls: draw.between(2, 4), gap: { median: draw.size(40_000, 150_000), sigma: 0.8 }, remembers: true },
      users: draw.whole(6, 60),
      input: { median: draw.size(1_500, 7_000), sigma: draw.between(0.3, 0.7) },
      output: { median: draw.size(200, 900), sigma: draw.between(0.3, 0.6) },
    }),
  },
  {
    family: 'tutoring',
    truth: 'real-time',
    why: 'A pupil answers and waits for the next hint.',
    names: [
      ['homework tutor', 'hint'],
      ['language coach', 'dialogue'],
      ['maths tutor', 'next question'],
    ],
    misleading: [
      ['exam backlog', 'hint'],
      ['weekly exercises', 'dialogue'],
    ],
    behave: (draw) => ({
      arrivals: {
        kind: 'shaped',
        clients: ANY,
        perDay: draw.size(8, 40),
        peak: draw.between(15, 20),
        weekend: draw.between(0.3, 0.9),
      },
      streamed: draw.pick([1, 1, 1, 1, 0.9, 0]),
      turns: { calls: draw.between(3, 8), gap: { median: draw.size(12_000, 50_000), sigma: 0.8 }, remembers: true },
      users: draw.whole(60, 1_500),
      input: { median: draw.size(150, 1_500), sigma: 0.6 },
      output: { median: draw.size(60, 250), sigma: 0.6 },
    }),
  },
  {
    family: 'azure-conversation',
    truth: 'real-time',
    why: 'Requests of an online service with a person waiting, from the Azure trace of 2023.',
    names: [
      ['conversation service', 'reply'],
      ['public assistant', 'chat'],
    ],
    misleading: [['summary service', 'talk']],
    behave: (draw) => ({
      arrivals: { kind: 'replayed', trace: 'azure-conversation', perDay: draw.size(40, 160) },
      streamed: draw.pick([1, 1, 1, 0]),
      users: draw.whole(300, 3_000),
      input: { median: 1, sigma: 0 },
      output: { median: 1, sigma: 0 },
    }),
  },
  {
    family: 'mooncake-chat',
    truth: 'real-time',
    why: 'Requests of an online chat, from the Mooncake trace.',
    names: [
      ['reading companion', 'chat'],
      ['long context assistant', 'conversation'],
    ],
    misleading: [['document archive', 'chat']],
    behave: (draw) => ({
      arrivals: { kind: 'replayed', trace: 'mooncake-chat', perDay: draw.size(40, 160) },
      streamed: draw.pick([1, 1, 1, 0]),
      users: draw.whole(300, 3_000),
      input: { median: 1, sigma: 0 },
      output: { median: 1, sigma: 0 },
    }),
  },
];
