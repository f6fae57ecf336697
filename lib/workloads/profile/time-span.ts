const HOURS_PER_UNIT: readonly (readonly [RegExp, number])[] = [
  [/^(ms|msecs?|milliseconds?)$/, 1 / 3_600_000],
  [/^(s|secs?|seconds?)$/, 1 / 3600],
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 24],
  [/^(w|wks?|weeks?)$/, 168],
  [/^(months?)$/, 720],
];

/**
 * The hours in one unit of time, given in lower case ("ms", "min", "weeks"); null for other text. A month has 30 days.
 */
export function hoursPerUnit(unit: string): number | null {
  return HOURS_PER_UNIT.find(([name]) => name.test(unit))?.[1] ?? null;
}

/** Spans in words, in hours: the longest time that the answer may take. */
const HOURS_IN_WORDS: Readonly<Record<string, number>> = {
  immediate: 0,
  immediately: 0,
  instant: 0,
  instantly: 0,
  'real time': 0,
  'sub second': 1 / 3600,
  seconds: 5 / 3600,
  'a few seconds': 5 / 3600,
  minutes: 5 / 60,
  'a few minutes': 5 / 60,
  hourly: 1,
  hours: 4,
  'a few hours': 4,
  'end of day': 8,
  'same day': 8,
  overnight: 24,
  'next day': 24,
  'next morning': 24,
  'next business day': 24,
  tomorrow: 24,
  daily: 24,
  nightly: 24,
  days: 72,
  'a few days': 72,
  'end of week': 120,
  'next week': 168,
  weekly: 168,
  monthly: 720,
};

/**
 * "same day", "overnight", "Real-time" in hours; null for other words and for numbers that could not be read: "-5
 * days".
 */
export function hoursInWords(text: string): number | null {
  if (/\d/.test(text)) return null;
  const words = text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return HOURS_IN_WORDS[words] ?? null;
}
