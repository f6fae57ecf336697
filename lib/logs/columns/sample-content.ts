import { canonicalProvider } from '../../pricing/models/provider-name';
import { READ_COLUMNS, type ReadColumn } from './canonical-columns';
import { numberClock, numberFacts } from './number-clock';

/** What a few values of a column look like. Each trait is the share of values that have it, from 0 to 1. */
export type SampleContent = {
  values: number;
  distinct: number;
  whole: number;
  number: number;
  time: number;
  /** Whether its numbers may be times of another clock: since the start of the log, or spreadsheet days. */
  clock: boolean;
  truth: number;
  model: number;
  provider: number;
  outcome: number;
  operation: number;
  secret: number;
  /** Long text or many words: a prompt or an answer, never a label. */
  prose: number;
  median: number | null;
};

const DAY_MS = 86_400_000;
const EARLIEST = Date.UTC(2015);
const MODEL =
  /(^|[/.:_-])(gpt-|chatgpt|o[134](-|$)|claude|gemini|gemma|llama|mistral|mixtral|ministral|codestral|command-|text-embedding|deepseek|qwen|grok-|nova-|titan-|whisper|kimi|glm-|phi-\d)/i;
const DATES = [
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}|$)/,
  /^\d{8}T\d{6}/,
  /^\d{2}\.\d{2}\.20\d{2}(,? \d{2}:\d{2}|$)/,
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}/,
  /^\d{1,2}\/\d{1,2}\/20\d{2}(,? \d{1,2}:\d{2}|$)/,
  /^[A-Z][a-z]{2} \d{1,2}, 20\d{2} @ \d{2}:\d{2}/,
  /^20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/,
];
/** Numeric statuses look like any other numbers, so they prove nothing by themselves. */
const OUTCOME = /^(success|succeeded|ok|failed|failure|error|timeout|cancell?ed|completed)$/i;
/** Secret keys, by vendors' prefixes. */
const SECRET = /^(sk|pk|rk|gsk|xai|key|AIza|AKIA|Bearer )[-_A-Za-z0-9]/;
const OPERATION = /^(a?chat|a?completion|a?embeddings?|responses?|messages|chat[._]completions?|rerank|moderation)$/i;

/** A JSON string in quotes is read as its content. */
const unquoted = (value: string) => /^"([^"\\]*)"$/.exec(value)?.[1] ?? value;

/** Inspects the values of one column, ignoring empty ones. `now` is the latest possible time, in ms since 1970. */
export function readSample(values: readonly string[], now: number): SampleContent {
  const filled = values.map((value) => unquoted(value.trim())).filter((value) => value !== '' && value !== 'null');
  const share = (has: (value: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(has).length / filled.length;
  const numbers = filled.map(toNumber).filter(Number.isFinite);
  return {
    values: filled.length,
    distinct: new Set(filled).size,
    whole: share((value) => /^\d{1,12}(\.0+)?$/.test(withoutSigns(value))),
    number: share((value) => Number.isFinite(toNumber(value))),
    time: share((value) => isTime(value, now)),
    clock: numberClock('timestamp', numberFacts(filled), null, false) !== null,
    truth: share((value) => /^(true|false|yes|no|t|f|0|1)$/i.test(value)),
    model: share((value) => MODEL.test(value)),
    provider: share((value) => canonicalProvider(value) !== null),
    outcome: share((value) => OUTCOME.test(value)),
    operation: share((value) => OPERATION.test(value)),
    secret: share((value) => SECRET.test(value)),
    prose: share((value) => value.length > 120 || value.split(/\s+/).length > 8),
    median: numbers.length > 0 ? (numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? null) : null,
  };
}

/** A number without its currency sign and thousands separators. */
function withoutSigns(value: string): string {
  return value.replace(/^[$€£]\s?/, '').replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
}

const toNumber = (value: string) => Number(withoutSigns(value));

/** How well a column with this content fits a canonical column, from 0 to 1; 0.9 if nothing is known about it. */
export function contentFit(content: SampleContent, canonical: ReadColumn): number {
  if (content.values === 0) return 0.9;
  const label = content.prose > 0.1 || content.secret > 0.1 ? 0.1 : 1;
  switch (READ_COLUMNS[canonical]) {
    case 'count':
      return content.time > 0.9 && (content.median ?? 0) > 1e8 ? 0.1 : content.whole;
    case 'tally':
      return content.whole;
    case 'setting':
      return content.number;
    case 'digest':
    case 'choice':
      return content.number > 0.9 ? 0.1 : 0.95;
    case 'usd':
    case 'duration':
      return content.time > 0.9 && (content.median ?? 0) > 1e8 ? 0.1 : content.number;
    case 'time':
      return content.clock ? Math.max(0.8, content.time) : content.time;
    case 'boolean':
      return content.truth;
    case 'text':
    case 'keyed':
    case 'link':
      return label;
    case 'label':
      // A route is a name. A prompt column of numbers is a count.
      if (canonical === 'route') return label * (1 - 0.5 * content.whole);
      return canonical === 'model' || canonical === 'provider' ? label * (1 - 0.8 * content.number) : label;
  }
}

/** How strongly the content alone suggests a canonical column, from 0 to 1. Counts and durations all look alike. */
export function contentHint(content: SampleContent, canonical: ReadColumn): number {
  switch (canonical) {
    case 'started_at':
      return 0.6 * content.time;
    case 'model':
      return 0.8 * content.model;
    case 'provider':
      return 0.7 * content.provider;
    case 'operation':
      return 0.6 * content.operation;
    case 'status':
      return 0.55 * content.outcome;
    default:
      return 0;
  }
}

/**
 * A date in a format that an engine reads, or seconds, milliseconds, microseconds or nanoseconds since 1970, from 2015
 * to tomorrow.
 */
function isTime(value: string, now: number): boolean {
  if (DATES.some((date) => date.test(value))) return true;
  if (!/^\d{10,19}(\.\d+)?$/.test(value)) return false;
  return [1e3, 1, 1e-3, 1e-6].some((toMs) => {
    const ms = Number(value) * toMs;
    return ms > EARLIEST && ms < now + DAY_MS;
  });
}
