/** A line of JSON Lines: its number from 1, and what it holds; undefined where it is no JSON, as a line that was cut off. */
type JsonLine = { line: number; value: unknown };

/**
 * More than any answer is, so that a line that is broken or has no end needs no more memory. The longest that is sold are 2,048 embeddings of 3,072
 * numbers, some 140 MB.
 */
const MOST_CHARACTERS = 256 * 2 ** 20;

/** A line, counted from 1 in its file, that is longer than any answer. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
  constructor(readonly line: number) {
    super(`line ${line} is too long`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The lines of a stream of bytes, as many at a time as come together; blank lines are left out but counted. Holds no more than a chunk and the
 * longest line. Throws LineTooLong.
 */
export async function* jsonLines(
  chunks: AsyncIterable<Uint8Array>,
  mostCharacters = MOST_CHARACTERS,
): AsyncGenerator<JsonLine[]> {
  const decoder = new TextDecoder();
  let line = 0;
  // Pieces of a line are joined once it ends: adding each to a string would copy long lines again and again.
  let pieces: string[] = [];
  let held = 0;
  for await (const chunk of chunks) {
    const lines: JsonLine[] = [];
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [index, part] of parts.entries()) {
      pieces.push(part);
      held += part.length;
      if (held > mostCharacters) throw new LineTooLong(line + 1);
      if (index === parts.length - 1) break;
      const text = pieces.join('');
      pieces = [];
      held = 0;
      line += 1;
      if (text.trim() !== '') lines.push({ line, value: parsed(text) });
    }
    if (lines.length > 0) yield lines;
  }
  const rest = pieces.join('') + decoder.decode();
  if (rest.trim() !== '') yield [{ line: line + 1, value: parsed(rest) }];
}
