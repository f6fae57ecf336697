import { plainName } from '../workloads/plain-name';
import { READ_COLUMN_NAMES, READ_COLUMNS, type ReadColumn } from './canonical-columns';
import { COLUMN_ALIASES } from './column-aliases';
import { COLUMN_CONCEPTS } from './column-concepts';
import type { DurationUnit } from './column-source';
import { contentFit, contentHint, readSample, type SampleContent } from './sample-content';

/** What a column of a file probably is. `confidence` from 0 to 1 says how far name and content speak for it; 0 without a proposal. */
export type ColumnProposal = {
  column: string;
  canonical: ReadColumn | null;
  confidence: number;
  because: 'name' | 'content' | 'both' | null;
  /** Of a duration, when its name or its size says so. */
  unit: DurationUnit | null;
  /** Most of its values are long texts, which are never read. */
  prose: boolean;
};

/** Under this, a proposal would be wrong more often than it helps. */
const LEAST = 0.4;
const EXACT_NAME = 0.95;
/** A name in the list of aliases that many things are called by. */
const VAGUE_NAMES = new Set([
  'id',
  'name',
  'date',
  'time',
  'created',
  'result',
  'path',
  'user',
  'label',
  'parent_id',
  'job',
]);

/**
 * Proposes what each column is, by its name and by what a few of its values look like. A canonical column is proposed once,
 * for the column that it fits best. `samples` are values by column; `now` is the time in ms since 1970.
 */
export function proposeColumns(
  columns: readonly string[],
  samples: Readonly<Record<string, readonly string[]>>,
  now: number,
): ColumnProposal[] {
  const contents = new Map(columns.map((column) => [column, readSample(samples[column] ?? [], now)]));
  const claims = columns
    .flatMap((column) => claimsOf(column, contents.get(column)))
    .sort((a, b) => b.confidence - a.confidence);
  const byColumn = new Map<string, Claim>();
  const given = new Set<ReadColumn>();
  for (const claim of claims) {
    if (byColumn.has(claim.column) || given.has(claim.canonical)) continue;
    byColumn.set(claim.column, claim);
    given.add(claim.canonical);
  }
  return columns.map((column) => {
    const claim = byColumn.get(column);
    const content = contents.get(column);
    return {
      column,
      canonical: claim?.canonical ?? null,
      confidence: claim?.confidence ?? 0,
      because: claim?.because ?? null,
      unit: claim === undefined ? null : durationUnit(column, claim.canonical, content?.median ?? null),
      prose: (content?.prose ?? 0) > 0.1,
    };
  });
}

type Claim = { column: string; canonical: ReadColumn; confidence: number; because: 'name' | 'content' | 'both' };

function claimsOf(column: string, content: SampleContent | undefined): Claim[] {
  if (content === undefined) return [];
  return READ_COLUMN_NAMES.flatMap((canonical) => {
    const byName = nameHint(column, canonical) * contentFit(content, canonical);
    const byContent = contentHint(content, canonical);
    // Two witnesses are better than one, but never certain.
    const stronger = Math.max(byName, byContent);
    const confidence = stronger + ((1 - stronger) * Math.min(byName, byContent)) / 2;
    if (confidence < LEAST) return [];
    const because = byName >= LEAST && byContent > 0 ? 'both' : byName > byContent ? 'name' : 'content';
    return [{ column, canonical, confidence, because }];
  });
}

function nameHint(column: string, canonical: ReadColumn): number {
  const name = plainName(column);
  const last = plainName(column.split('.').at(-1) ?? column);
  for (const [given, sure] of [
    [name, EXACT_NAME],
    [last, EXACT_NAME - 0.05],
  ] as const) {
    const place = COLUMN_ALIASES[canonical].findIndex((alias) => alias.name === given);
    // The first of two names that both are there is the better one.
    if (place !== -1) return (VAGUE_NAMES.has(given) ? 0.7 : sure) - place * 0.001;
  }
  const words = new Set(name.split('_'));
  const has = (list: readonly string[]) => list.some((word) => words.has(word));
  const hints = COLUMN_CONCEPTS.filter(
    (concept) => concept.canonical === canonical && concept.words.every(has) && !has(concept.not ?? []),
  );
  return Math.max(0, ...hints.map(({ sure }) => sure));
}

/** By the name, else by the size: an answer of a model takes longer than 60 ms and less than a minute. */
function durationUnit(column: string, canonical: ReadColumn, median: number | null): DurationUnit | null {
  if (READ_COLUMNS[canonical] !== 'duration') return null;
  const name = plainName(column);
  const words = name.split('_');
  const alias = COLUMN_ALIASES[canonical].find((known) => known.name === name);
  if (alias?.unit !== undefined) return alias.unit;
  if (words.some((word) => ['ms', 'millis', 'msec', 'milliseconds'].includes(word))) return 'ms';
  if (words.some((word) => ['s', 'sec', 'secs', 'seconds'].includes(word))) return 's';
  if (words.some((word) => ['us', 'micros', 'microseconds'].includes(word))) return 'us';
  if (words.some((word) => ['ns', 'nanos', 'nanoseconds'].includes(word))) return 'ns';
  if (median === null || median === 0) return null;
  if (median < 60) return 's';
  return median < 6e4 * 10 ? 'ms' : median < 6e7 * 10 ? 'us' : 'ns';
}
