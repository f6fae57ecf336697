import { plainName } from '../../workloads/key/plain-name';
import { countsTokens, namesModel } from '../columns/token-names';
import { jsonInText } from './json-text';
import { isObject, KNOWN_PATHS, nameOf, type RecordPath, recordsAt } from './record-paths';

/** The most nested lists and levels of keys to search for records. */
const MAX_LISTS = 4;
const MAX_KEYS = 10;
/** The most objects and list elements to search. */
const MAX_LOOKS = 20_000;

/**
 * Finds where documents keep their records, by the first objects. In order: the lists of a known kind of document, the
 * object itself if it counts tokens other than as sums, the outermost list whose elements count tokens, the object with
 * sums, a list whose elements at least name a model, a list that APIs use. The same objects always give the same path.
 */
export function findRecords(objects: readonly object[]): RecordPath {
  const has = (path: RecordPath) => objects.some((object) => recordsAt(object, path).length > 0);
  const known = KNOWN_PATHS.nested.find(has);
  if (known !== undefined) return known;
  return tellingList(objects) ?? KNOWN_PATHS.simple.find(has) ?? [];
}

type Candidate = { path: RecordPath; counting: number; naming: number };

/** The path of the list with the most evidence; empty if the objects themselves have it, undefined if nothing has. */
function tellingList(objects: readonly object[]): RecordPath | undefined {
  const search = new ListSearch();
  for (const object of objects) {
    const traits = search.look(object, []);
    if (traits.counts) return [];
  }
  const candidates = [...search.candidates.values()];
  const best = (by: 'counting' | 'naming'): RecordPath | undefined =>
    candidates
      .filter((candidate) => candidate[by] > 0)
      .sort((a, b) => a.path.length - b.path.length || b[by] - a[by])[0]?.path;
  return best('counting') ?? (search.sums ? [] : search.namesModel ? undefined : best('naming'));
}

type Traits = { counts: boolean; names: boolean };

class ListSearch {
  readonly candidates = new Map<string, Candidate>();
  /** Whether one of the objects themselves names a model. */
  namesModel = false;
  /** Whether one of them counts tokens only in an object of sums. */
  sums = false;
  private looks = 0;

  /** Whether an object counts tokens or names a model, not counting the lists in it, which are searched too. */
  look(object: object, path: RecordPath): Traits {
    this.looks += 1;
    const traits: Traits = { counts: false, names: false };
    if (this.looks <= MAX_LOOKS) this.walk(object, path, [], traits);
    if (path.length === 0) this.namesModel ||= traits.names;
    return traits;
  }

  private walk(object: object, path: RecordPath, keys: string[], traits: Traits): void {
    for (const [key, child] of Object.entries(object)) {
      const text = typeof child === 'string' ? jsonInText(child) : undefined;
      const value: unknown = text ?? child;
      if (Array.isArray(value)) {
        for (const attribute of value) {
          const name: unknown = isObject(attribute) && 'key' in attribute ? attribute.key : undefined;
          if (typeof name === 'string') note(traits, name, '', 'value' in (attribute as object));
        }
        if (text === undefined) this.list(value, [...path, [...keys, key]]);
      } else if (isObject(value)) {
        // Lists beside sums hold what is summed; other objects than the outermost have no lists of their own records.
        const isSum = path.length === 0 && isOfSums(key);
        const inside = isSum ? { counts: false, names: false } : traits;
        if (keys.length < MAX_KEYS) this.walk(value, text === undefined ? path : DEAD_END, [...keys, key], inside);
        if (isSum) {
          this.sums ||= inside.counts;
          traits.names ||= inside.names;
        }
      } else note(traits, key, keys.at(-1) ?? '', isFilled(value));
    }
  }

  private list(list: readonly unknown[], path: RecordPath): void {
    // The inside of a text can't be split into records.
    if (path.length > MAX_LISTS || path[0] === DEAD_END[0]) return;
    for (const element of list) {
      if (Array.isArray(element)) this.list(element, [...path, []]);
      if (!isObject(element) || this.looks > MAX_LOOKS) continue;
      const { counts, names } = this.look(element, path);
      const name = nameOf(path);
      const candidate = this.candidates.get(name) ?? { path, counting: 0, naming: 0 };
      this.candidates.set(name, candidate);
      candidate.counting += counts ? 1 : 0;
      candidate.naming += names ? 1 : 0;
    }
  }
}

/** Words of objects that sum what a list beside them holds. */
const SUMS = new Set(['totals', 'summary', 'stats', 'statistics', 'aggregate', 'accumulated', 'cumulative']);

function isOfSums(key: string): boolean {
  const name = plainName(key);
  return name === 'grand_total' || name.split('_').some((word) => SUMS.has(word));
}

const DEAD_END: RecordPath = [['\0']];

function note(traits: Traits, key: string, around: string, isFilledIn: boolean): void {
  if (!isFilledIn) return;
  traits.counts ||= countsTokens(key, around);
  traits.names ||= namesModel(key);
}

function isFilled(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'string') && value !== '';
}
