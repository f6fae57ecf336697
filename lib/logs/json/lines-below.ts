const NEWLINE = 0x0a;
/** The most lines that are checked to see what a file holds. */
const MOST_LINES = 20;

/**
 * Whether most lines below the first are whole JSON objects, while the first can't start JSON: a partial line, or one
 * with a damaged byte. `from` is the start of the first line's text.
 */
export function linesBelowAreObjects(head: Uint8Array, from: number): boolean {
  const end = head.indexOf(NEWLINE, from);
  if (end === -1) return false;
  const below = linesFrom(head, end + 1);
  const objects = below.filter(holdsObject).length;
  if (objects === 0 || objects * 2 <= below.length) return false;
  const first = decoded(head.subarray(from, end));
  return !/^[[{\s]*$/.test(first) && !(/^[[{]/.test(first) && isBalanced(first));
}

/** The whole, non-blank lines from here on. The last one counts even without a line end. */
function linesFrom(head: Uint8Array, from: number): string[] {
  const lines: string[] = [];
  for (let at = from; at < head.length && lines.length < MOST_LINES; ) {
    const newline = head.indexOf(NEWLINE, at);
    const line = decoded(head.subarray(at, newline === -1 ? head.length : newline));
    if (line !== '' && (newline !== -1 || holdsObject(line))) lines.push(line);
    at = newline === -1 ? head.length : newline + 1;
  }
  return lines;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).trim();
}

function holdsObject(line: string): boolean {
  if (!line.startsWith('{') || !line.endsWith('}')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** Whether every bracket of a line is closed by its own kind, so that the line may be several documents. */
function isBalanced(line: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === '"') {
      for (at += 1; at < line.length && line[at] !== '"'; at += 1) if (line[at] === '\\') at += 1;
    } else if (character === '{' || character === '[') open.push(character);
    else if (character === '}' || character === ']') {
      if (open.pop() !== (character === '}' ? '{' : '[')) return false;
    }
  }
  return open.length === 0;
}
