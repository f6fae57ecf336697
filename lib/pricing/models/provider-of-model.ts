import { isReseller, passesOn } from './intermediary';
import { canonicalProvider, type Provider } from './provider-name';

/**
 * Vendors whose models nobody else hosts under their bare names. A reseller’s call of one of these models goes to the
 * vendor.
 */
const SOLE_HOSTS: ReadonlySet<string> = new Set<Provider>(['openai', 'anthropic', 'gemini', 'xai']);

/** Publishers of open weights before a model's name: OpenRouter, Together and Hugging Face write them, whoever hosts. */
const PUBLISHERS: ReadonlySet<string> = new Set(['z-ai', 'moonshotai', 'qwen', 'alibaba', 'perplexity-ai']);

/**
 * The provider that a model's name shows, or null. A path or a dotted Bedrock id names it; a family name implies its
 * vendor.
 */
export function providerOfModel(model: string): Provider | null {
  const name = model.trim().toLowerCase();
  if (
    /^(arn:aws[a-z-]*:bedrock:|([a-z-]+\.)?(anthropic|amazon|meta|mistral|cohere|ai21|deepseek|qwen|openai|xai|zai|moonshotai|minimax|nvidia|writer|google)\.[a-z])/.test(
      name,
    )
  ) {
    return 'bedrock';
  }
  if (/^(publishers|projects)\//.test(name)) return 'vertex';
  // A path of its own catalogue; one of a customer's account is a fine-tuned model.
  if (/^accounts\/fireworks\/models\//.test(name)) return 'fireworks';
  if (/^models\/(gemini|embedding|text-embedding)/.test(name)) return 'gemini';
  const part = /^([^/:]+)(\/|::?)(.+)$/.exec(name);
  if (part && (part[2] !== ':' || canonicalProvider(part[1] ?? '') !== null)) {
    const [, first = '', , rest = ''] = part;
    if (PUBLISHERS.has(first)) return null;
    return passesOn(first) ? providerBehind(first, rest) : canonicalProvider(first);
  }
  if (/^gpt-35-/.test(name)) return 'azure';
  if (/^(ft:)?(gpt-(?!oss)|chatgpt-|o[1-9](-|$)|text-embedding-(3|ada)|codex-mini|computer-use-)/.test(name))
    return 'openai';
  if (/^claude-/.test(name)) return 'anthropic';
  if (/^gemini-/.test(name)) return 'gemini';
  if (/^deepseek-(chat|reasoner)$/.test(name)) return 'deepseek';
  if (/^grok-(\d|code-)/.test(name)) return 'xai';
  // The names of Mistral's own API. Open weights that others host too have other names.
  if (/^(mistral|pixtral)-large-|^mistral-medium-/.test(name)) return 'mistral';
  if (/^(mistral|ministral|codestral|devstral|magistral|pixtral)-([a-z0-9]+-)?(latest|\d{4})$/.test(name))
    return 'mistral';
  if (/^command-(r7b|r|a)(-|$|\+)|^embed-(english|multilingual)-/.test(name)) return 'cohere';
  return null;
}

/** The provider behind an intermediary, if the model's name shows it for certain. */
export function providerBehind(name: string, model: string): Provider | null {
  const found = providerOfModel(model);
  return isReseller(name) && found !== null && !SOLE_HOSTS.has(found) ? null : found;
}
