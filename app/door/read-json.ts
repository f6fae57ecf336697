import { InputError } from '@/lib/audits/input-error';
import { readText } from './read-text';

/** No request needs more. Deeper JSON could overflow the stack of recursive code. */
const MOST_LEVELS = 100;

/**
 * The JSON of a request's body. At most `maxBytes` are held in memory, whatever the sender announces. Throws InputError for a
 * body that is too large, nested too deep or not JSON. `remedy` says what to send instead.
 */
export async function readJson(request: Request, maxBytes: number, remedy: string): Promise<unknown> {
  const text = await readText(request, maxBytes);
  if (isTooDeep(text)) {
    throw new InputError(
      'wrong-request',
      'The JSON is nested too deeply.',
      `Nest it at most ${MOST_LEVELS} levels deep.`,
    );
  }
  try {
    return wholeCharacters(text, JSON.parse(text));
  } catch {
    throw new InputError('wrong-request', text === '' ? 'The request has no body.' : 'The body is not JSON.', remedy);
  }
}

/**
 * A value without halves of characters (lone surrogates) and without NUL, which only an escape in JSON can name. They become U+FFFD, as
 * everywhere on the web: no UTF-8 holds a half, and a database ends a text at NUL or can't be read any more.
 */
function wholeCharacters(text: string, value: unknown): unknown {
  if (!/\\u(?:d[89a-f]|0000)/i.test(text)) return value;
  const written = JSON.stringify(value).replace(/\\\\|\\u(?:d[89a-f][0-9a-f]{2}|0000)/g, (found) =>
    found === '\\\\' ? found : '\ufffd',
  );
  return JSON.parse(written);
}

/** Counts brackets outside of strings without recursion. */
function isTooDeep(text: string): boolean {
  let levels = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      levels += 1;
      if (levels > MOST_LEVELS) return true;
    } else if (character === '}' || character === ']') levels -= 1;
  }
  return false;
}
