import { clausesOf } from './clauses';
import { compile, matchLength } from './pattern';
import { type Starter, TRIGGER_PHRASES } from './trigger-phrases';

const COMPILED = TRIGGER_PHRASES.map(({ starter, ways }) => ({
  starter,
  patterns: ways.map(([pattern]) => compile(pattern)),
}));

/** "No user", "non-interactive": whom it names does not start the work. */
const DENIED = [compile('no|non|not|without DET? PERSON|interactive|live|manual')];

const CRON =
  /^(?:cron\w*[ :(]*)?(@(hourly|daily|midnight|weekly|monthly|yearly|annually)|[\d*/,-]+(\s+[\d*/,-]+){2}\s+[\dA-Za-z*/,-]+\s+[\dA-Za-z*/,?#-]+(\s+[\d*?-]+)?)\)?$/i;

/** A cron line that fires more than once an hour: its minute field is a star, a step under an hour, a list or a range. */
function cronIsFrequent(line: string): boolean {
  const minute = line.split(/\s+/)[0] ?? '';
  return !line.startsWith('@') && !/^(\d+|\*\/(?:[6-9]\d|\d{3,}))$/.test(minute);
}

function without(words: readonly string[], patterns: typeof DENIED): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = Math.max(0, ...patterns.map((pattern) => matchLength(pattern, words, at) ?? 0));
    if (length === 0) kept.push(words[at] ?? '');
    else at += length - 1;
  }
  return kept;
}

/** What starts the work by the words (or the cron line) of its trigger; null where they are of no kind that is known. */
export function readTrigger(text: string): Starter | null {
  const cron = CRON.exec(text.trim())?.[1];
  if (cron !== undefined) return cronIsFrequent(cron) ? 'often' : 'clock';
  const words = without(clausesOf(text).flat(), DENIED);
  const matches = (patterns: (typeof COMPILED)[number]['patterns']) =>
    patterns.some((pattern) => words.some((_, at) => (matchLength(pattern, words, at) ?? 0) > 0));
  return words.length === 0 ? 'unsaid' : (COMPILED.find(({ patterns }) => matches(patterns))?.starter ?? null);
}
