import { weigh } from '../weigh';
import { WEIGHTS } from '../weights';
import { readWords } from '../words/read-words';
import type { Signal } from './signal';

const CRON =
  /^(@(hourly|daily|midnight|weekly|monthly|yearly|annually)|[\d*/,-]+(\s+[\d*/,-]+){2}\s+[\dA-Za-z*/,-]+\s+[\dA-Za-z*/,?#-]+)$/;
const MINUTES = /\b(every|each|per)\s+(few\s+|[1-5]?\d\s*)?(min|mins|minutes?|seconds?)\b|\bminutely\b/i;
const CLOCK =
  /\b(cron\w*|schedul\w*|timer|hourly|nightly|overnight|daily|weekly|monthly|quarterly|midnight|\d{1,2}(:\d\d| ?[ap]m)|month[- ]end|end of (the )?(day|week|month|quarter)|((every|each|once (a|an|per))\s+(\w+\s+)?(minutes|hours?|days?|nights?|mornings?|evenings?|weeks?|weekends?|months?|quarters?|(mon|tues|wednes|thurs|fri|satur|sun)days?)))\b/i;
const NO_PERSON = /\b(no|non|not|without)[- ](an? |any )?(users?|persons?|people|humans?|customers?|interactive)\b/gi;
/** What only a person does. Read before the clock: "user opens the daily report". */
const ACT =
  /\b(click\w*|keystrokes?|types|typing|as you type|button|page ?(load|view)|opens|opening|asks|asking|asked|questions?|chat\w*|voice|interactive\w*|on[- ]demand|cursor|editor|submits|searches)\b/i;
/** Named beside a clock ("nightly, for all customers"), people are who the work is for. */
const PERSON = /\b(users?|customers?|shoppers?|visitors?|callers?|patients?|developers?|agents?|operators?)\b/i;
/** Another system, whoever caused it: "webhook when a user uploads". */
const MACHINE = /\b(web ?hooks?|queues?|queued|kafka|sqs|pub[ /-]?sub|callback)\b/i;
const EVENT =
  /\b(events?|streams?|upload\w*|inbound|incoming|arriv\w*|receiv\w*|created|new|ticket|email|e-mail|push|commit|pull request|merge\w*|alerts?|on insert|change[ds]?|payment|order)\b/i;

/** A cron line that fires more than once an hour: its minute field is a star, a step under an hour, a list or a range. */
function cronIsFrequent(text: string): boolean {
  const minute = text.split(/\s+/)[0] ?? '';
  return !text.startsWith('@') && !/^(\d+|\*\/(?:[6-9]\d|\d{3,}))$/.test(minute);
}

/** What starts a workflow, as declared: a person, the clock or another system. */
export const trigger: Signal = ({ workflow }) => {
  const text = workflow?.trigger?.trim() ?? '';
  if (text === '') return null;
  const says = `Its trigger is "${text}"`;
  const often = () => weigh('trigger-frequent', text, `${says}: the clock, more than once an hour.`);
  const seldom = () => weigh('trigger-schedule', text, `${says}: the clock, hourly or slower.`);
  const person = () => weigh('trigger-person', text, `${says}: a person.`);
  const event = () => weigh('trigger-event', text, `${says}: another system.`);

  if (CRON.test(text)) return cronIsFrequent(text) ? often() : seldom();
  const plain = text.replace(NO_PERSON, ' ');
  if (ACT.test(plain)) return person();
  if (MINUTES.test(plain)) return often();
  if (CLOCK.test(plain)) return seldom();
  if (MACHINE.test(plain)) return event();
  if (PERSON.test(plain)) return person();
  if (EVENT.test(plain)) return event();
  // Not in the vocabulary of triggers: read it as any other words.
  const [first] = readWords({ source: 'trigger', text });
  if (first === undefined) return null;
  const { toward, weight } = WEIGHTS[first.group];
  if (weight < 0) return null;
  return toward === 'scheduled' ? seldom() : toward === 'near-real-time' ? event() : person();
};
