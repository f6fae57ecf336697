/** Counts the tokens of a text. */
export type CountTokens = (text: string) => number;

/**
 * OpenAI's own tokenizer of a model, whose tables gpt-tokenizer has; null for another vendor's model or an unknown
 * one. Loaded late: it takes a third of a second. Source of the names: gpt-tokenizer's mapping of models (o200k_base, cl100k_base).
 */
export async function tokenizerOf(provider: string, model: string): Promise<CountTokens | null> {
  if (provider !== 'openai' && provider !== 'azure') return null;
  if (/^(gpt-4o|gpt-4\.1|gpt-4\.5|gpt-5|o1|o3|o4)/.test(model)) {
    const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
    return (text) => countTokens(text, AS_TEXT);
  }
  if (/^(gpt-4|gpt-3\.5|text-embedding-3|text-embedding-ada-002)/.test(model)) {
    const { countTokens } = await import('gpt-tokenizer/encoding/cl100k_base');
    return (text) => countTokens(text, AS_TEXT);
  }
  return null;
}

/** A prompt that spells a special token, such as <|endoftext|>, holds it as text. */
const AS_TEXT = { disallowedSpecial: new Set<string>() };

/**
 * What of a body a model reads as text: all strings but its settings, and no pictures or files in base64, whose
 * tokens have rules of their own.
 */
export function promptTexts(body: object): string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!value.startsWith('data:')) texts.push(value);
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (!SETTINGS.has(key)) walk(inner);
    }
  };
  walk(body);
  return texts;
}

const SETTINGS = new Set([
  'model',
  'role',
  'type',
  'metadata',
  'user',
  'service_tier',
  'labels',
  'data',
  'detail',
  'media_type',
  'mimeType',
  'anthropic_version',
  'encoding_format',
  'reasoning_effort',
]);
