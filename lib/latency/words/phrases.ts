/** Several words that mean one thing, in lower case and parted by single spaces; the more specific come first. */
const COMPOUNDS: readonly [RegExp, string][] = [
  [
    /\b(no ?(body|one)|no (user|person|human|customer)s?)( (is|are))? (wait(s|ing)?|watch(es|ing)?|look(s|ing)?)\b/g,
    'nobodywaits',
  ],
  [/\b(not|never|without|isn t) (a |in )?real ?time\b/g, 'notrealtime'],
  [/\b(non|not) interactive\b/g, 'noninteractive'],
  [/\bnot urgent\b/g, 'noturgent'],
  [/\bnear(ly)? real ?time\b/g, 'nearrealtime'],
  [/\breal time\b/g, 'realtime'],
  [/\blow latency\b/g, 'lowlatency'],
  [/\b(user|customer|person|shopper|caller|visitor|developer|human)s?( (is|are))? wait(s|ing)?\b/g, 'userwaits'],
  [/\bas (you|they|users?|the user|developers?|the developer|people) (types?|go(es)?)\b/g, 'asyoutype'],
  [/\b(auto complet(e|ion)|code completions?|type ahead)\b/g, 'autocomplete'],
  [/\bco pilot\b/g, 'copilot'],
  [/\bchat bot\b/g, 'chatbot'],
  [/\b(support|service|voice|phone) agent\b/g, 'supportagent'],
  [/\bback fill\b/g, 'backfill'],
  [/\bcron jobs?\b/g, 'cron'],
  [/\bre (index|embed)/g, 're$1'],
  [/\bend of (the )?day\b/g, 'endofday'],
  [/\b(every|each|once (a|per)|at) night\b/g, 'nightly'],
  [/\b(every|each|once (an|per)) hour\b/g, 'hourly'],
  [/\b(every|each|once (a|per)) (day|morning|evening)\b/g, 'daily'],
  [/\b(every|each|once (a|per)) (week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g, 'weekly'],
  [/\b(every|each|once (a|per)|end of (the )?) ?month\b/g, 'monthly'],
];

/** Names of API endpoints and calls: "chat/completions" is how every model is called, not what the work is. */
const API_NAMES =
  /\b(chat[ ./_-]?completions?|acompletion|text_?completions?|aembedding|v\d+(beta\d*)?\/(completions|embeddings?|messages|responses|batches|chat)|generate_?content|converse(_?stream)?|invoke_?model)\b/gi;

/** Labels that name who or where, not what: a team called Search, a client's user agent (LiteLLM tags requests with it). */
const LABELS =
  /["']?\b(user-agent|team|owner|squad|org|dept|department|env|environment|region|version|cost[ _-]?cent(er|re))\b["']?\s*[:=]\s*["']?[^,;|}\s"']+["']?/gi;

/**
 * Cuts a name or a sentence into phrases of lower-case words, across kebab-case, snake_case, camelCase and paths.
 * A topic ("of", "from", "about" or "for" something) stays with its phrase, after the mark "of".
 */
export function phrasesOf(text: string): string[][] {
  return text
    .replace(LABELS, ' | ')
    .replace(API_NAMES, ' | ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[.](?=\s|$)|[,;|·!?()[\]{}"\n]+|\s[-–—]\s/)
    .map((part) => {
      const plain = part.replace(/[^a-z0-9]+/g, ' ').trim();
      const joined = COMPOUNDS.reduce((words, [pattern, one]) => words.replace(pattern, one), plain);
      return joined
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => (/^(from|about|for)$/.test(word) ? 'of' : word));
    })
    .filter((phrase) => phrase.length > 0);
}
