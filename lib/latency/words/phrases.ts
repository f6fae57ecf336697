import { COMPOUNDS } from './compounds';
import { OTHER_LANGUAGES } from './other-languages';
import { SHORTHAND } from './shorthand';

const PHRASES = [...SHORTHAND, ...OTHER_LANGUAGES, ...COMPOUNDS];

/** Names of API endpoints and calls: "chat/completions" is how every model is called, not what the work is. */
const API_NAMES =
  /\b(chat[ ./_-]?completions?|acompletion|text_?completions?|aembedding|v\d+(beta\d*)?\/(chat\/completions|completions|embeddings?|messages|responses|batches|chat)|generate_?content|converse(_?stream)?|invoke_?model)\b/gi;

/** Labels that name who or where, not what: a team called Search, a client's user agent (LiteLLM tags requests with it). */
const LABELS =
  /["']?\b(user-agent|team|owner|squad|org|dept|department|env|environment|region|version|cost[ _-]?cent(er|re))\b["']?\s*[:=]\s*["']?[^,;|}\s"']+["']?/gi;

/**
 * Cuts a name or a sentence into phrases of lower-case words, across kebab-case, snake_case, camelCase and paths.
 * A topic ("of", "from", "about" or "for" something) stays with its phrase, after the mark "of".
 */
export function phrasesOf(text: string): string[][] {
  return (
    text
      // Accents are dropped: "nächtlich" and "nachtlich" are one word, as they are in names without them.
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(LABELS, ' | ')
      .replace(API_NAMES, ' | ')
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .toLowerCase()
      .split(/[.](?=\s|$)|[,;|·!?()[\]{}"\n]+|:\s|\s[-–—]\s|\b(?:and|but|so|then|which|because|or)\b/)
      .map((part) => {
        const plain = part.replace(/[^a-z0-9]+/g, ' ').trim();
        const joined = PHRASES.reduce((words, [pattern, one]) => words.replace(pattern, one), plain);
        return joined
          .split(' ')
          .filter((word) => word !== '')
          .map((word) => (/^(from|about|for|with|into|to|against)$/.test(word) ? 'of' : word));
      })
      .filter((phrase) => phrase.length > 0)
  );
}
