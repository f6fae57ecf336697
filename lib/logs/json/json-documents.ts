/** JSON documents at the start of a text: their objects, and the text up to the end of a whole record. */
export type JsonDocuments = { objects: object[]; head: string };

/**
 * Reads arrays and objects that span lines or follow each other. A truncated document ends after its last whole record,
 * and its brackets are closed. Broken parts are skipped: elements of an array one by one, because some exporters write
 * commas badly.
 */
export function readJsonDocuments(text: string): JsonDocuments {
  const objects: object[] = [];
  const heads: string[] = [];
  let end = 0;
  for (let from = bracketAt(text, 0); from < text.length; from = bracketAt(text, end)) {
    const document = documentAt(text, from);
    const found = document.objects.flatMap(parsedObject);
    if (found.length > 0) heads.push(document.text);
    for (const object of found) objects.push(object);
    end = document.end;
  }
  return { objects, head: heads.join('\n') };
}

function bracketAt(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '{' || text[at] === '[') return at;
  return text.length;
}

/**
 * The document that starts here: its end, its text (repaired if it is truncated), and the text of each object in it.
 */
function documentAt(text: string, from: number): { end: number; text: string; objects: string[] } {
  const open: string[] = [];
  const elements: string[] = [];
  let elementFrom = from;
  /**
   * The end of the last object inside a list, among those with the fewest objects around them: a record, not part of
   * one.
   */
  let lastRecord: { end: number; depth: number } | null = null;
  for (const { at, bracket } of brackets(text, from)) {
    if (bracket === '{' || bracket === '[') {
      if (bracket === '{' && isInLists(open)) elementFrom = at;
      open.push(bracket);
      continue;
    }
    open.pop();
    if (open.length === 0) {
      const whole = text.slice(from, at + 1);
      return { end: at + 1, text: whole, objects: bracket === ']' ? elements : [whole] };
    }
    if (bracket === '}' && open.at(-1) === '[') {
      if (isInLists(open)) elements.push(text.slice(elementFrom, at + 1));
      if (open.length <= (lastRecord?.depth ?? Infinity)) lastRecord = { end: at + 1, depth: open.length };
    }
  }
  if (lastRecord === null) return { end: text.length, text: '', objects: [] };
  const mended = closed(text.slice(from, lastRecord.end));
  return { end: text.length, text: mended, objects: elements.length > 0 ? elements : [mended] };
}

/** Nested arrays that contain only records. */
const MAX_ROOT_LISTS = 2;

function isInLists(open: readonly string[]): boolean {
  return open.length <= MAX_ROOT_LISTS && open.every((bracket) => bracket === '[');
}

/** A text with closing brackets for those open at its end. */
function closed(text: string): string {
  const closing: string[] = [];
  for (const { bracket } of brackets(text, 0)) {
    if (bracket === '{' || bracket === '[') closing.push(bracket === '{' ? '}' : ']');
    else closing.pop();
  }
  return text + closing.reverse().join('');
}

/** The brackets of a JSON text, without those inside strings. */
function* brackets(text: string, from: number): Generator<{ at: number; bracket: string }> {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[' || character === '}' || character === ']') {
      yield { at, bracket: character };
    }
  }
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function parsedObject(text: string): object[] {
  try {
    const value: unknown = JSON.parse(text);
    return [value].flat().filter((item) => typeof item === 'object' && item !== null);
  } catch {
    return []; // a broken record is counted and reported when the rows are read
  }
}
