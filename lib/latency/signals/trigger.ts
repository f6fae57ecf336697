import { weigh } from '../weigh';
import { WEIGHTS } from '../weights';
import { readWords } from '../words/read-words';
import type { Signal } from './signal';

const CRON =
  /^(@(hourly|daily|midnight|weekly|monthly|yearly|annually)|[\d*/,-]+(\s+[\d*/,-]+){2}\s+[\dA-Za-z*/,-]+\s+[\dA-Za-z*/,?#-]+)$/;
const MINUTES =
  /\b(every|each|per)\s+(few\s+|[1-5]?\d\s*)?(min|mins|minutes?|seconds)\b|\bevery\s+second$|\bminutely\b|\b(poll|polls|polling)\b/i;
const DAY_NAME = '(mon|tues|wednes|thurs|fri|satur|sun)days?';
const CLOCK = new RegExp(
  `\\b(cron\\w*|schedul\\w*|timer|hourly|nightly|overnight|nights?|daily|weekly|monthly|quarterly|yearly|annual(ly)?|seasonal(ly)?|midnight|noon|mornings?|evenings?|weekends?|weekdays?|${DAY_NAME}|` +
    `\\d{1,2}(:\\d\\d| ?[ap]m)|(day|week|month|quarter|year|term|season)[- ]end|(end|start|first|last)( \\w+)? (day )?of (the |each |every )?(day|week|month|quarter|year|term|season|shift)|` +
    `((every|each|once (a|an|per)|twice (a|an|per)|times (a|an|per)|per)\\s+(\\w+\\s+){0,2}(minutes|hours?|days?|weeks?|months?|quarters?|years?|terms?|seasons?|releases?|sprints?))|` +
    `(the )?(day|days|week|weeks|month|months|hours) (after|before)|after (close|closing|hours|business|the (shift|season|term|quarter))|one[- ]?(off|time)|once only|batch|bulk|backfill|by hand|manual(ly)?|when there is (time|capacity))\\b`,
  'i',
);
const NO_PERSON = /\b(no|non|not|without)[- ](an? |any )?(users?|persons?|people|humans?|customers?|interactive)\b/gi;
/** What only a person does. Read before the clock: "user opens the daily report". */
const ACT =
  /\b(click\w*|press(es)?|taps?|keystrokes?|types|typing|as you type|buttons?|(page|screen) ?(load|view|open|render)\w*|opens|opening|asks|asking|asked|questions?|chat\w*|voice (command|input|turn|query)|interactive\w*|on[- ]demand|cursor|editor|searches|hovers?|scrolls?|selects|says|speaks|talks|dictates|(inbound|incoming|phone|live|video) calls?|caller|call (starts|begins|connects|in progress)|(visit|session|meeting|game|ride|stream|call) in progress)\b/i;
/** Named beside a clock ("nightly, for all customers"), people are who the work is for. */
const PERSON =
  /\b(users?|customers?|shoppers?|visitors?|callers?|patients?|students?|players?|developers?|agents?|operators?)\b/i;
/** Another system, whoever caused it: "webhook when a user uploads". */
const MACHINE = /\b(web ?hooks?|queues?|queued|kafka|sqs|pub[ /-]?sub|callback|events?|s3|bucket|topic)\b/i;
/** Something that has happened: nobody stands there for what comes of it. */
const EVENT =
  /\b(streams?|upload\w*|inbound|incoming|arriv\w*|receiv\w*|created|submitted|submits|filed|closed|closes|opened|posted|published|scanned|finished|finishes|completed|ended|ends|added|flagged|approved|signed|booked|ordered|recorded|delivered|detected|registered|validated|updated|merged|new|ticket|email|e-mail|mail|push|commit|pull request|merges?|alerts?|alarm|on insert|changed?|changes|payment|order|after (the|a|an|each|every) (call|meeting|visit|appointment|session|trip|lesson))\b/i;
/** Words whose group says what starts the work, where none of the above was found. */
const TELLING = /^word-(schedule|bulk|later|event|arrival|background|watched|conversation|realtime|person)/;

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
  if (MACHINE.test(plain) || EVENT.test(plain)) return event();
  if (PERSON.test(plain)) return person();
  // Not in the vocabulary of triggers: read it as any other words.
  const first = readWords({ source: 'trigger', text }).find(({ group }) => TELLING.test(group));
  if (first === undefined) return null;
  const { toward, weight } = WEIGHTS[first.group];
  if (weight < 0) return null;
  return toward === 'scheduled' ? seldom() : toward === 'near-real-time' ? event() : person();
};
