import { parseExactly } from '../exact-json';

type Fields = Record<string, unknown>;

/**
 * The fields of a line of JSON whose last one holds an object, and the text of that object; null for any other line. A body then leaves as it came,
 * and need not be written again. Where the line without the object is JSON, and the object by itself, the line is both: its last brace closes
 * the line, so that the field is one of the line and its last one.
 */
export function withLastField(line: string, field: string): { fields: Fields; text: string } | null {
  const name = JSON.stringify(field);
  const at = line.indexOf(name);
  if (at === -1) return null;
  const from = skipSpace(line, at + name.length);
  if (line[from] !== ':') return null;
  const text = line
    .slice(skipSpace(line, from + 1))
    .trimEnd()
    .slice(0, -1)
    .trimEnd();
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  try {
    const fields = parseExactly(`${line.slice(0, from + 1)}null}`) as Fields;
    // Only to be looked at: the text is what is sent.
    fields[field] = JSON.parse(text);
    return { fields, text };
  } catch {
    return null;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at++;
  return at;
}

const SPACE = 0x20;
