import { VERDICT_ORDER, VERDICT_WORDS } from '../words/verdict/verdict-words';
import { WORKLOAD_VERDICT_WORDS } from '../words/verdict/workload-verdict-words';
import type { WorkloadRow } from './workload-row';

/** A property by which a list of workloads is filtered and grouped. A workload has one value, or several of `blocker`. */
type Facet = {
  label: string;
  of: (row: WorkloadRow) => readonly string[];
  /** The value in words. */
  says: (value: string) => string;
  /** The order of its values; without it the largest spend comes first. */
  order?: readonly string[];
  /** It is offered only where a workload has a value of it. */
  rare?: true;
};

/** The value of a workload that has none, such as no application. */
const NONE = '';

const named = (label: string, none: string, of: (row: WorkloadRow) => string | null): Facet => ({
  label,
  of: (row) => [of(row) ?? NONE],
  says: (value) => (value === NONE ? none : value),
});

const FACETS_BY_KEY = {
  verdict: {
    label: 'Verdict',
    of: ({ verdict }) => [verdict],
    says: (value) => wordOf(WORKLOAD_VERDICT_WORDS, value),
    order: Object.keys(WORKLOAD_VERDICT_WORDS),
  },
  class: {
    label: 'Class',
    of: ({ latencyClass }) => [latencyClass],
    says: (value) => wordOf(VERDICT_WORDS, value),
    order: VERDICT_ORDER,
  },
  provider: named('Provider', 'unknown', ({ provider }) => provider),
  model: named('Model', 'unknown', ({ model }) => model),
  application: named('Application', 'none', ({ application }) => application),
  owner: { ...named('Owner', 'nobody', ({ owner }) => owner ?? null), rare: true },
  costCentre: { ...named('Cost centre', 'none', ({ costCentre }) => costCentre ?? null), rare: true },
  blocker: {
    label: 'Blocker',
    of: ({ blockers }) => blockers ?? [NONE],
    says: (value) => (value === NONE ? 'none' : sentenceCase(value.replaceAll('-', ' '))),
  },
} satisfies Record<string, Facet>;
export type FacetKey = keyof typeof FACETS_BY_KEY;
export const FACETS: Readonly<Record<FacetKey, Facet>> = FACETS_BY_KEY;
export const FACET_KEYS = Object.keys(FACETS) as FacetKey[];

/** The facets to offer for a list: those that are in use, and all but those of which no workload has a value. */
export function offeredFacets(rows: readonly WorkloadRow[], inUse: readonly FacetKey[]): FacetKey[] {
  return FACET_KEYS.filter(
    (key) =>
      !FACETS[key].rare || inUse.includes(key) || rows.some((row) => FACETS[key].of(row).some((one) => one !== NONE)),
  );
}

/** The values of each facet that are chosen. A facet without any lets all through. */
export type Chosen = Partial<Record<FacetKey, readonly string[]>>;

/** A value of a facet: how many workloads have it, of those that all other filters let through, and their spend in USD a month. */
export type FacetValue = { value: string; count: number; usd: number };

export type Found = { rows: WorkloadRow[]; facets: Record<FacetKey, FacetValue[]> };

/** A row with the text that a search looks in. */
export type SearchedRow = { row: WorkloadRow; text: string };

export function searchable(rows: readonly WorkloadRow[]): SearchedRow[] {
  return rows.map((row) => ({
    row,
    text: [row.name, row.provider, row.model, row.application, row.owner, row.costCentre, row.note]
      .join('\n')
      .toLowerCase(),
  }));
}

/** The rows that a search and all filters let through, in their order, and what each filter would show. One pass over the rows. */
export function findRows(searched: readonly SearchedRow[], search: string, chosen: Chosen): Found {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const wanted = FACET_KEYS.map((key) => ({ key, of: FACETS[key].of, values: new Set(chosen[key] ?? []) }));
  const counted = wanted.map(() => new Map<string, { count: number; cents: number }>());
  const rows: WorkloadRow[] = [];
  for (const { row, text } of searched) {
    if (!words.every((word) => text.includes(word))) continue;
    const failing = wanted.flatMap(({ of, values }, at) =>
      values.size === 0 || of(row).some((value) => values.has(value)) ? [] : [at],
    );
    if (failing.length === 0) rows.push(row);
    if (failing.length > 1) continue;
    const [only] = failing;
    wanted.forEach(({ of }, at) => {
      const counts = counted[at];
      if (counts === undefined || (only !== undefined && only !== at)) return;
      for (const value of of(row)) {
        const sum = counts.get(value) ?? { count: 0, cents: 0 };
        sum.count += 1;
        sum.cents += Math.round((row.spend ?? 0) * 100);
        counts.set(value, sum);
      }
    });
  }
  const facets = Object.fromEntries(
    wanted.map(({ key, values }, at) => [key, valuesOf(key, counted[at] ?? new Map(), values)]),
  ) as Found['facets'];
  return { rows, facets };
}

/** What is chosen stays in sight where nothing has it, so that it can be taken back. */
function valuesOf(
  key: FacetKey,
  counted: ReadonlyMap<string, { count: number; cents: number }>,
  chosen: ReadonlySet<string>,
): FacetValue[] {
  const { order } = FACETS[key];
  const values = [...new Set([...counted.keys(), ...chosen])].map((value) => {
    const { count = 0, cents = 0 } = counted.get(value) ?? {};
    return { value, count, usd: cents / 100 };
  });
  return values.sort(
    order === undefined
      ? (a, b) => b.usd - a.usd || b.count - a.count || (a.value < b.value ? -1 : 1)
      : (a, b) => order.indexOf(a.value) - order.indexOf(b.value),
  );
}

function wordOf(words: Readonly<Record<string, { label: string }>>, value: string): string {
  return words[value]?.label ?? value;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
