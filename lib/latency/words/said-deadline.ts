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
const HOURS: readonly (readonly [RegExp, number])[] = [
  [/^(ms|msec|milli ?seconds?)$/, 1 / 3_600_000],
  [/^(s|secs?|seconds?)$/, 1 / 3600],
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?|business days?|working days?)$/, 24],
  [/^(w|wks?|weeks?)$/, 168],
];

const AMOUNT = `(\\d+(?:[.,]\\d+)?|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const UNIT =
  '(ms|msec|milli ?seconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|(?:business |working )?days?|d|weeks?|wks?|w)';
const SPAN = `${AMOUNT}[ -]?${UNIT}\\b`;
const BEFORE =
  '(?:within|(?:in )?under|in less than|less than|below|at most|up to|no later than|no more than|sla(?: is| of)?|deadline(?: is| of)?|latency (?:budget )?(?:is |of |under |below )?|budget (?:is |of )?|' +
  'p9\\d(?: of| under| below)?|turn ?around (?:of |is |time )?|respond(?:s|ed)? in|answers? in|reply in|ready in|due in|done in|back in|delivered in|takes? up to)';
const AFTER =
  '(?:sla|deadline|budget|turn ?around|target|limit|is fine|are fine|is ok|is okay|is enough|will do|at most|max|or less|is acceptable|response|latency|window)';

const SAID = [
  new RegExp(`\\b${BEFORE} (?:about |roughly |the |around )*${SPAN}`),
  new RegExp(`(?<!every |each )\\b${SPAN} (?:\\w+ )?${AFTER}\\b`),
];

/** The deadline that a sentence names ("within five minutes", "a 4 h SLA", "p95 under 300 ms"), in hours; null when it names none. */
export function saidDeadline(text: string): number | null {
  const plain = text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[^a-z0-9.,-]+/g, ' ');
  for (const pattern of SAID) {
    const [, amount = '', unit = ''] = pattern.exec(plain) ?? [];
    const hours = HOURS.find(([name]) => name.test(unit))?.[1];
    if (hours !== undefined) return (NUMBERS[amount] ?? Number(amount.replace(',', '.'))) * hours;
  }
  return null;
}
