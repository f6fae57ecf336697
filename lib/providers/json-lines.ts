/** A line of JSON Lines: its number from 1, and what it holds; undefined where it is no JSON, as a line that was cut off. */
type JsonLine = { line: number; value: unknown };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The lines of a stream of bytes, as many at a time as come together; blank lines are left out but counted. Holds no more than a chunk and the
 * longest line.
 */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine[]> {
  const decoder = new TextDecoder();
  let line = 0;
  // Pieces of a line are joined once it ends: adding each to a string would copy long lines again and again.
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const lines: JsonLine[] = [];
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [index, part] of parts.entries()) {
      pieces.push(part);
      if (index === parts.length - 1) break;
      const text = pieces.join('');
      pieces = [];
      line += 1;
      if (text.trim() !== '') lines.push({ line, value: parsed(text) });
    }
    if (lines.length > 0) yield lines;
  }
  const rest = pieces.join('') + decoder.decode();
  if (rest.trim() !== '') yield [{ line: line + 1, value: parsed(rest) }];
}
