import { plainName } from '../../workloads/key/plain-name';
import { READ_COLUMN_NAMES, READ_COLUMNS, type ReadColumn } from '../columns/canonical-columns';
import { COLUMN_ALIASES } from '../columns/column-aliases';
import { COLUMN_CONCEPTS } from '../columns/column-concepts';
import type { DurationUnit } from '../columns/column-source';
import { contentFit, contentHint, readSample, type SampleContent } from '../columns/sample-content';
import { mayBeRead } from '../json/body-columns';
import type { JsonPlace } from '../json/json-place';
import { NEEDS_ITS_OBJECT } from './columns-by-name';

/**
 * What a file column probably is. `confidence`, from 0 to 1, is how strongly name and content support it; 0 without a
 * proposal.
 */
export type ColumnProposal = {
  column: string;
  canonical: ReadColumn | null;
  confidence: number;
  because: 'name' | 'content' | 'both' | null;
  /** The unit of a duration, if its name or its size shows it. */
  unit: DurationUnit | null;
  /** Most of its values are long texts, which are never read. */
  prose: boolean;
};

/** Below this, a proposal is wrong more often than it helps. */
const LEAST = 0.4;
const EXACT_NAME = 0.95;
/** Aliases that many other things are called by too. */
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
 * Proposes what each column is, from its name and a few values. Each canonical column is proposed once, for the column
 * that fits best. `samples` are values by column. `now` is in ms since 1970. Columns that, by `places`, hold only
 * objects or lists get no proposal, except lists of tags.
 */
export function proposeColumns(
  columns: readonly string[],
  samples: Readonly<Record<string, readonly string[]>>,
  now: number,
  places: Readonly<Record<string, JsonPlace>> = {},
): ColumnProposal[] {
  const canBe = (column: string, canonical: ReadColumn) => {
    const holds = Object.hasOwn(places, column) ? places[column]?.holds : undefined;
    return holds === undefined || holds === 'mixed' || (holds === 'lists' && canonical === 'tags');
  };
  const contents = new Map(columns.map((column) => [column, readSample(samples[column] ?? [], now)]));
  const claims = columns
    .flatMap((column) => claimsOf(column, contents.get(column)))
    .filter(({ column, canonical }) => canBe(column, canonical) && mayBeRead(column, canonical))
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
    const byContent = isOtherwise(column, canonical) ? 0 : contentHint(content, canonical);
    // Two kinds of evidence are better than one, but never certain.
    const stronger = Math.max(byName, byContent);
    const confidence = stronger + ((1 - stronger) * Math.min(byName, byContent)) / 2;
    if (confidence < LEAST) return [];
    const because = byName >= LEAST && byContent > 0 ? 'both' : byName > byContent ? 'name' : 'content';
    return [{ column, canonical, confidence, because }];
  });
}

/** Times whose names are not those of a start. */
const NO_START = new Set([
  'version',
  'end',
  'ended',
  'expires',
  'expiry',
  'updated',
  'until',
  'completed',
  'finished',
  'first',
  'birthday',
]);

function isOtherwise(column: string, canonical: ReadColumn): boolean {
  return (
    canonical === 'started_at' &&
    plainName(column)
      .split('_')
      .some((word) => NO_START.has(word))
  );
}

function nameHint(column: string, canonical: ReadColumn): number {
  const parts = column.split(/[.[\]]+/).filter((part) => part !== '');
  const name = plainName(column);
  for (let from = 0; from < Math.max(1, parts.length); from += 1) {
    const given = from === 0 ? name : plainName(parts.slice(from).join('.'));
    // The id, name or time of what? Only the object around it shows that.
    if (from > 0 && from === parts.length - 1 && NEEDS_ITS_OBJECT.has(given)) continue;
    const place = COLUMN_ALIASES[canonical].findIndex((alias) => alias.name === given);
    const sure = from === 0 ? EXACT_NAME : EXACT_NAME - 0.05;
    // If two names are present, the first is better.
    if (place !== -1) return (VAGUE_NAMES.has(given) ? 0.7 : sure) - place * 0.001 - from * 0.0005;
  }
  // The last words of a key say what it is. Those before say of what.
  const words = new Set(plainName(parts.slice(-2).join('.') || column).split('_'));
  const has = (list: readonly string[]) => list.some((word) => words.has(word));
  const hints = COLUMN_CONCEPTS.filter(
    (concept) => concept.canonical === canonical && concept.words.every(has) && !has(concept.not ?? []),
  );
  return Math.max(0, ...hints.map(({ sure }) => sure));
}

/** By name, else by size: a model's answer takes longer than 60 ms and less than a minute. */
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
