import { spelled } from './spelling';

/** Names of API endpoints and calls: "chat/completions" is how every model is called, not what the work is. */
const API_NAMES =
  /\b(chat[ ./_-]?completions?|acompletion|text_?completions?|aembedding|v\d+(beta\d*)?\/(chat\/completions|completions|embeddings?|messages|responses|batches|chat)|generate_?content|converse(_?stream)?|invoke_?model)\b/gi;

/** Labels that name who or where, not what: a team called Search, a client's user agent (LiteLLM tags requests with it). */
const LABELS =
  /["']?\b(user-agent|team|owner|squad|org|dept|department|env|environment|region|version|cost[ _-]?cent(er|re))\b["']?\s*[:=]\s*["']?[^,;|}\s"']+["']?/gi;

/** Where a clause ends. "And" joins clauses more often than words; a comma between digits ends none. */
const CLAUSE_END =
  /[.](?=\s|$)|,(?!\d{3})|[;|·!?()[\]{}"“”\n]+|:\s|\s[-–—]+\s|[-=]>|[→⇒]|\b(?:and(?![ -](?:then|there|forth|fro|forget|for all|a))|but|so(?! that)|which|because|or(?! so| two))\b/;

/** More words than a description has; what follows says nothing new. */
const MOST_WORDS = 600;

/** A number or a word for one, as it stands before a unit of time. */
const COUNT = '(?:\\d+|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty)';
const UNIT = '(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?)';

const WRITTEN: readonly (readonly [RegExp, string])[] = [
  // "OPS-1182" is the ticket that the work is filed under, no number of things.
  [/\b[A-Z]{2,}-\d+\b/g, ' | '],
  [/ß/g, 'ss'],
  // Accents are dropped: "nächtlich" and "nachtlich" are one word, as they are in names without them.
  [/\p{M}+/gu, ''],
  [LABELS, ' | '],
  [API_NAMES, ' | '],
  // "6.4M rows" are millions, "5m" are minutes.
  [/(\d)M\b/g, '$1 million'],
  [/([a-z0-9])([A-Z])/g, '$1 $2'],
  [/([A-Z]+)([A-Z][a-z])/g, '$1 $2'],
];
const READ: readonly (readonly [RegExp, string])[] = [
  [/\bcan['’]t\b/g, 'can not'],
  [/\bwon['’]t\b/g, 'will not'],
  [/n['’]t\b/g, ' not'],
  [/\bo['’ ]clock\b/g, 'oclock'],
  // "The week's entries" are those of a week; of other owners nothing is read.
  [/\b(day|week|month|quarter|year|season|night|semester)['’]s\b/g, '$1 s'],
  [/\b(he|she|it|that|who|there|what)['’]s\b/g, '$1 is'],
  [/['’]s\b/g, ''],
  [/\b([ap])\.\s?m\b\.?/g, '$1m'],
  [/<=?\s*(?=\d)/g, ' under '],
  [/[~≈]\s*(?=\d)/g, ' about '],
  [/(\d)\+/g, '$1'],
  [
    /\b(\d+(?:[.,]\d+)?)(ms|msec|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|yrs?|y|years?)\b/g,
    '$1 $2',
  ],
  [/\b\d+[-–](\d+) ?(?=[a-z])/g, '$1 '],
  // "Five to ten minutes" are ten at most.
  [new RegExp(`\\b${COUNT} (?:to|or) (?=${COUNT} ${UNIT}\\b)`, 'g'), ''],
];

const replaced = (text: string, pairs: readonly (readonly [RegExp, string])[]) =>
  pairs.reduce((read, [pattern, by]) => read.replace(pattern, by), text);

/** Cuts a name or a sentence into clauses of lower-case words, across kebab-case, snake_case, camelCase and paths. */
export function clausesOf(text: string): string[][] {
  let left = MOST_WORDS;
  return replaced(replaced(text.normalize('NFD'), WRITTEN).toLowerCase(), READ)
    .split(CLAUSE_END)
    .map((clause) => {
      const words = spelled(clause?.match(/\d+(?:[:.,]\d+)*[a-z]*|[a-z][a-z0-9]*/g) ?? []).slice(0, left);
      left -= words.length;
      return words;
    })
    .filter((words) => words.length > 0);
}
