/**
 * Kinds of request, in the words of capabilities.json, by their spellings in logs (LiteLLM call types, OpenTelemetry,
 * vendor logs).
 */
const SPELLINGS: readonly (readonly [string, RegExp])[] = [
  ['realtime', /realtime|live_?api/],
  ['embedding', /embed/],
  ['moderation', /moderation/],
  ['rerank', /rerank/],
  ['transcription', /transcri/],
  ['translation', /audio_?translation|^translation/],
  ['speech', /speech|^tts/],
  ['image', /image/],
  ['video', /video/],
  ['ocr', /ocr/],
  ['classification', /classif/],
  ['chat', /chat|message|response|generate_?content|converse|^a?completion$/],
  ['completion', /text_?completion|^completions$/],
];

/** The canonical name of an operation; null if the log's word does not show the kind of request. */
export function canonicalOperation(operation: string): string | null {
  const word = operation
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');
  return SPELLINGS.find(([, spelling]) => spelling.test(word))?.[0] ?? null;
}
