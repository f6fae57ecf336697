/** A key with its value, as Go's loggers write them (logfmt): `model=gpt-4o`, `msg="llm call"`. */
const PAIR = /(?:^|[ \t])([A-Za-z_][\w.-]*)=("(?:[^"\\]|\\.)*"|[^\s",;]*)(?=[ \t]|$)/g;
/** A time and a few words before the first pair: a level, a program's name. */
const TIME = /^\s*\[?(20\d{2}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)\]?[ \t]+/;
const WORDS = /^(?:\[?[A-Za-z]\w{0,15}\]?:?[ \t]+){0,3}$/;
/** A duration as Go prints it, and its units in milliseconds. */
const DURATION = /^(?:\d+(?:\.\d+)?(?:h|ms|m|s|us|µs|ns))+$/;
const UNITS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 0.001,
  µs: 0.001,
  ns: 1e-6,
};

/** Whether the first line of a text has three pairs or more. Other separators are other formats. */
export function isLogfmt(head: string): boolean {
  const [first = ''] = head.replace(/^\uFEFF?\s*/, '').split('\n', 1);
  const pairs = [...first.matchAll(PAIR)];
  const before = `${first.slice(0, pairs[0]?.index)} `;
  return pairs.length >= 3 && WORDS.test(before.replace(TIME, '').trimStart());
}

/** A line of pairs as an object of texts, its time as `logged_at`. A line without pairs is unchanged. */
export function logfmtAsJson(line: string): string {
  const pairs = [...line.matchAll(PAIR)];
  if (pairs.length === 0) return line;
  const [, time] = TIME.exec(line) ?? [];
  const members = new Map<string, string | number>(time === undefined ? [] : [['logged_at', time]]);
  for (const [, key = '', text = ''] of pairs) {
    const value = unquoted(text);
    const lasts = DURATION.test(value);
    const name = lasts && !/_ms$/.test(key) ? `${key}_ms` : key;
    if (!members.has(name)) members.set(name, lasts ? milliseconds(value) : value);
  }
  return JSON.stringify(Object.fromEntries(members));
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}

function milliseconds(duration: string): number {
  const parts = duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|us|µs|ns)/g);
  return [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
}
