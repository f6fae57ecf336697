import { type JsonPlace, placeInside, type Step } from './json-place';
import { jsonInText } from './json-text';

/** The most levels of keys below a record that become columns. */
const MAX_DEPTH = 10;

/** The kinds of value seen in a column. */
type Seen = { place: JsonPlace; values: boolean; objects: boolean; lists: boolean };

/** The columns found in JSON objects: their keys at any depth, and the keys of JSON texts among their values. */
export class JsonColumns {
  private readonly seen = new Map<string, Seen>();

  /**
   * Adds the content of an object. `prefix` comes before its columns' names. `level` is how many lists further out than
   * the records it is. `except` are the keys that lead to the list of the records.
   */
  add(object: object, prefix: string, level: number, except: readonly string[] | undefined): void {
    this.walk(object, prefix, { level, keys: [] }, false, { except, depth: 1 });
  }

  /** Adds one value under a name of its own, such as a cell of a table. */
  addValue(name: string, place: JsonPlace, value: unknown): void {
    this.note(name, place, value, { except: undefined, depth: 1 });
  }

  /** Every column in the order it was found. */
  places(): Map<string, JsonPlace> {
    return new Map([...this.seen].map(([name, seen]) => [name, { ...seen.place, ...holds(seen) }]));
  }

  private walk(object: object, prefix: string, outer: JsonPlace, inText: boolean, at: At): void {
    for (const [key, child] of Object.entries(object)) {
      if (key.includes('\0')) continue; // SQL ends there
      const inside = except(at.except, key);
      if (inside === 'all') continue; // the list of the records themselves
      const place = placeInside(outer, [key], inText);
      this.note(prefix + key, place, child, { except: inside, depth: at.depth });
    }
  }

  private note(name: string, place: JsonPlace, value: unknown, at: At): void {
    const seen = this.seen.get(name) ?? { place, values: false, objects: false, lists: false };
    this.seen.set(name, seen);
    // A place inside a text is read inside an object too.
    if (place.texts !== undefined && seen.place.texts === undefined && seen.place.attribute === undefined)
      seen.place = place;
    if (isAttributes(value)) {
      seen.lists = true;
      this.addAttributes(name, place, value, at);
      return;
    }
    const text = typeof value === 'string' ? jsonInText(value) : undefined;
    const held = text ?? value;
    if (Array.isArray(held)) seen.lists = true;
    else if (isObject(held)) {
      seen.objects = true;
      if (at.depth < MAX_DEPTH) this.walk(held, `${name}.`, place, text !== undefined, { ...at, depth: at.depth + 1 });
    } else if (held !== undefined && held !== null && held !== '') seen.values = true;
  }

  private addAttributes(name: string, place: JsonPlace, list: Attribute[], at: At): void {
    if (place.attribute !== undefined || place.texts !== undefined) return;
    for (const { key, value } of list) {
      // Indexed attributes are messages, in unlimited number.
      if (key.includes('\0') || /\.\d+(\.|$)/.test(key)) continue;
      const typed = isObject(value) ? Object.values(value)[0] : value;
      this.note(`${name}[${key}]`, { ...place, attribute: key }, typeof typed === 'object' ? undefined : typed, at);
    }
  }
}

type At = { except: readonly Step[] | undefined; depth: number };
type Attribute = { key: string; value: unknown };

/** The remaining keys to exclude below this one; `all` if this is the target. */
function except(keys: readonly Step[] | undefined, key: string): readonly Step[] | undefined | 'all' {
  if (keys === undefined || keys[0] !== key) return undefined;
  return keys.length === 1 ? 'all' : keys.slice(1);
}

function holds({ values, objects, lists }: Seen): Pick<JsonPlace, 'holds' | 'empty'> {
  if (!objects && !lists) return values ? {} : { empty: true };
  return { holds: values ? 'mixed' : objects ? 'objects' : 'lists' };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAttributes(value: unknown): value is Attribute[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item: unknown) => isObject(item) && 'key' in item && typeof item.key === 'string' && 'value' in item)
  );
}
