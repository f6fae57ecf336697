import { hoursPerUnit } from '../../workloads/profile/time-span';

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'half a': 0.5,
  'half an': 0.5,
  few: 3,
  'a few': 3,
  'a couple of': 2,
  couple: 2,
};
const amounts = (words: readonly string[]) =>
  `(\\d+(?:[.,]\\d+)?|${[...words].sort((a, b) => b.length - a.length).join('|')})`;
const AMOUNT = amounts(Object.keys(NUMBERS));
/** "One mail a week at most" names no span of a week. */
const COUNTED = amounts(Object.keys(NUMBERS).filter((word) => !/^an?$/.test(word)));
const UNIT =
  '(ms|msec|milli ?seconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|(?:business |working )?days?|d|weeks?|wks?|w)';
const SPAN = `${AMOUNT}[ -]?${UNIT}\\b`;
const COUNTED_SPAN = `${COUNTED}[ -]?${UNIT}\\b`;
const BEFORE =
  '(?:within|(?:in )?under|in less than|less than|below|at most|up to|no later than|no more than|sla(?: is| of)?|deadline(?: is| of)?|latency(?: budget)?(?: is| of| under| below)?|budget(?: is| of)?|' +
  'p9\\d(?: of| under| below)?|turn ?around(?: time)?(?: of| is)?|tat(?: is| of)?|respond(?:s|ed)? in|answers? in|reply in|ready in|due in|done in|back in|delivered in|takes? up to|time ?out(?: is| of| after)?)';
const AFTER =
  '(?:sla|deadline|budget|turn ?around|target|later|afterwards|limit|is fine|are fine|is ok|is okay|is enough|will do|at most|max|or less|is acceptable|response|latency|window|time ?out)';

/** Spans that need no number, with their hours. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\b(instantly|immediately|at once|right away|real time)\b/, 0],
  [/\b(a |in )?(few|couple of|some) seconds\b|\bseconds\b/, 5 / 3600],
  [/\b(a |in )?(few|couple of|some|several) minutes\b|\bminutes\b/, 5 / 60],
  [
    /\b(the |by |within the )?same (day|shift|afternoon|evening)\b|\b(tonight|by midnight|by night|end of (the )?(day|shift)|close of business|by (noon|evening))\b/,
    8,
  ],
  [
    /\b(next|following) (\w+ )?(day|morning|shift)\b|\btomorrow\b|\bovernight\b|\bby (the )?morning\b|\bearly enough\b/,
    24,
  ],
  [
    /\b(next|following|group|team|board|weekly) (week|meeting|sprint|issue|edition)\b|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\bend of (the )?week\b|\bthis week\b|\ba week\b/,
    72,
  ],
  [
    /\b(a|next|end of (the )?) ?(month|quarter|year|term|season|semester)\b|\bmonths?\b|\bno (deadline|hurry|rush)\b|\bwhenever\b|\bsome day\b/,
    720,
  ],
];
const NAMES_DEADLINE =
  /\b(due|deadline|needed|expected|sla|must be (?:ready|done|there))(?: is| by| on| in| within| for|:)*\s+([^.;]*)/;

const SAID = [
  new RegExp(`\\b${BEFORE} (?:about |roughly |the |around )*${SPAN}`),
  new RegExp(`(?<!every |each )\\b${COUNTED_SPAN} (?:\\w+ )?${AFTER}\\b`),
];

const withoutWorking = (unit: string) => unit.replace(/^(business|working) |(?<=milli) /g, '');

/** Ten years: a longer span is a slip, or no deadline. */
const LONGEST_HOURS = 87_660;

/** An amount as it is written, of units of so many hours; null where it is no span that something can be due in. */
function hoursOf(amount: string, unitHours: number): number | null {
  const hours = (NUMBERS[amount] ?? Number(amount.replace(',', '.'))) * unitHours;
  return hours <= LONGEST_HOURS ? hours : null;
}

/** The deadline that a sentence names ("within five minutes", "a 4 h SLA", "p95 under 300 ms"), in hours; null when it names none. */
export function saidDeadline(text: string): number | null {
  const plain = text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/(?<!\d)\d+-(?=\d)/g, '')
    .replace(/<=?\s*(?=\d)/g, ' under ')
    .replace(/[^a-z0-9.,-]+/g, ' ');
  for (const pattern of SAID) {
    const [, amount = '', unit = ''] = pattern.exec(plain) ?? [];
    const hours = hoursPerUnit(withoutWorking(unit));
    if (hours !== null) return hoursOf(amount, hours);
  }
  const named = NAMES_DEADLINE.exec(text.toLowerCase())?.[2];
  if (named === undefined) return null;
  const bare = new RegExp(`^\\W*${SPAN}`).exec(named);
  const unit = hoursPerUnit(withoutWorking(bare?.[2] ?? ''));
  if (bare !== null && unit !== null) return hoursOf(bare[1] ?? '', unit);
  return NAMED.find(([span]) => span.test(named))?.[1] ?? null;
}
