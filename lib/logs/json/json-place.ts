/**
 * The place of a JSON column: steps (keys and list positions, -1 for the last) inside the record, or inside the object
 * `level` lists further out; `attribute` of the list there. `texts` are steps inside a text that holds JSON: the first
 * inside the value at the keys, each other inside the value of the one before.
 */
export type JsonPlace = {
  level: number;
  keys: readonly Step[];
  attribute?: string;
  texts?: readonly (readonly Step[])[];
  /** What the column holds if not always values: only objects or lists, or sometimes one of them. */
  holds?: 'objects' | 'lists' | 'mixed';
  /** Set if the first rows have nothing there. */
  empty?: true;
};

export type Step = string | number;

/** The place of something inside a place. */
export function placeInside(place: JsonPlace, steps: readonly Step[], inText: boolean): JsonPlace {
  const { holds: _holds, empty: _empty, ...outer } = place;
  const { texts = [] } = outer;
  if (inText) return { ...outer, texts: [...texts, steps] };
  const last = texts.at(-1);
  if (last !== undefined) return { ...outer, texts: [...texts.slice(0, -1), [...last, ...steps]] };
  return { ...outer, keys: [...outer.keys, ...steps] };
}

/**
 * The place of a path that a user wrote, if the first rows do not show it. It starts at the longest prefix that is a
 * column. `usage.details.cached`, `choices[0].usage`, `chunks[-1].metrics`, `a["key.with.dots"]` and, in an
 * OpenTelemetry list, `attributes[gen_ai.usage.input_tokens]`. Null if no prefix is a column.
 */
export function followPath(path: string, placeOf: (column: string) => JsonPlace | undefined): JsonPlace | null {
  for (let end = path.length - 1; end > 0; end -= 1) {
    if (path[end] !== '.' && path[end] !== '[') continue;
    const place = placeOf(path.slice(0, end));
    if (place === undefined) continue;
    const { holds: _holds, empty: _empty, ...outer } = place;
    const rest = path.slice(end);
    const [whole = '', attribute] = ATTRIBUTE.exec(rest) ?? [];
    const named = attribute !== undefined && outer.attribute === undefined && outer.texts === undefined;
    const steps = stepsOf(named ? rest.slice(whole.length) : rest);
    if (steps === null) return null;
    const from = named ? { ...outer, attribute } : outer;
    // Read inside an object and inside a JSON text, because the first rows do not show which it is.
    return steps.length === 0 ? from : placeInside(from, steps, from.texts === undefined);
  }
  return null;
}

/** A name in brackets that is not a number. */
const ATTRIBUTE = /^\[((?!-?\d+\])[^\]"]+)\]/;
const STEP = /\.([^.[\]]+)|\[(-?\d+)\]|\.?\["((?:[^"\\]|\\.)*)"\]/y;

function stepsOf(path: string): Step[] | null {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path);
    if (found === null) return null;
    const [, key, place, quoted] = found;
    if (place !== undefined) steps.push(Number(place));
    else steps.push(key ?? (quoted ?? '').replace(/\\(.)/g, '$1'));
  }
  return steps;
}
