/** The catalogue's names of the providers. Any other provider is unknown. */
export const PROVIDERS = [
  'openai',
  'azure',
  'anthropic',
  'gemini',
  'vertex',
  'bedrock',
  'mistral',
  'groq',
  'together',
  'fireworks',
  'xai',
  'deepseek',
  'cohere',
] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Names seen in logs and catalogues: lower case, letters and digits only. */
const SYNONYMS: Record<string, Provider> = {
  openai: 'openai',
  textcompletionopenai: 'openai',
  azure: 'azure',
  azureopenai: 'azure',
  azureaiopenai: 'azure',
  azaiopenai: 'azure',
  azaiinference: 'azure',
  azurechatopenai: 'azure',
  azureaifoundry: 'azure',
  microsoftfoundry: 'azure',
  azureai: 'azure',
  azureaiinference: 'azure',
  microsoftazure: 'azure',
  anthropic: 'anthropic',
  gemini: 'gemini',
  google: 'gemini',
  googlegemini: 'gemini',
  googleai: 'gemini',
  googleaistudio: 'gemini',
  gcpgemini: 'gemini',
  gcpgenai: 'gemini',
  googlegenai: 'gemini',
  googlegenerativeai: 'gemini',
  googlegla: 'gemini',
  geminideveloperapi: 'gemini',
  vertex: 'vertex',
  vertexai: 'vertex',
  googlevertex: 'vertex',
  googlevertexai: 'vertex',
  gcpvertexai: 'vertex',
  anthropicvertex: 'vertex',
  bedrock: 'bedrock',
  bedrockconverse: 'bedrock',
  aws: 'bedrock',
  awsbedrock: 'bedrock',
  amazon: 'bedrock',
  amazonbedrock: 'bedrock',
  anthropicbedrock: 'bedrock',
  mistral: 'mistral',
  mistralai: 'mistral',
  groq: 'groq',
  together: 'together',
  togetherai: 'together',
  fireworks: 'fireworks',
  fireworksai: 'fireworks',
  xai: 'xai',
  deepseek: 'deepseek',
  cohere: 'cohere',
};

/** The API name that the AI SDK appends to a provider (vercel/ai, `provider` of each package's models). */
const API_BEHIND =
  /\.(chat|responses|completions?|messages|(text)?embeddings?|image|speech|transcription|reranking|anthropic)$/;

/** Libraries that some logs name as the provider. The model belongs to a vendor. */
const PASSES_ON = new Set([
  ...['langchain', 'llamaindex', 'haystack', 'crewai', 'agno', 'pydanticai', 'autogen', 'semantickernel'],
  ...[
    'microsoftagentframework',
    'openaiagents',
    'litellm',
    'litellmproxy',
    'aisdk',
    'tensorzero',
    'helicone',
    'portkey',
  ],
]);
/** Companies that resell the calls of many vendors, at or near the vendors’ list prices. */
const RESELLERS = new Set(['openrouter', 'vercel', 'vercelaigateway', 'opencode', 'opencodezen']);
/**
 * Vendors whose models nobody else hosts under their bare names. A reseller’s call of one of these models goes to the
 * vendor.
 */
const SOLE_HOSTS: ReadonlySet<string> = new Set<Provider>(['openai', 'anthropic', 'gemini', 'xai']);

const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a provider name is of an intermediary between the program and the provider. */
export function passesOn(name: string): boolean {
  return PASSES_ON.has(lettersOf(name)) || isReseller(name);
}

/** Whether a call was bought from a reseller, as shown by its provider or its model's prefix. */
export function isResold(provider: string | null, model: string | null): boolean {
  return isReseller(provider ?? '') || isReseller(model?.split('/')[0] ?? '');
}

function isReseller(name: string): boolean {
  return RESELLERS.has(lettersOf(name));
}

/**
 * The catalogue's name of a provider in any spelling (case, punctuation, LiteLLM, AI SDK and OpenTelemetry names), or
 * null.
 */
export function canonicalProvider(name: string): Provider | null {
  const spelled = name.trim().toLowerCase();
  const outer = spelled.replace(API_BEHIND, '');
  const letters = lettersOf(spelled);
  // LangChain and Agno use the class name: ChatGroq, OpenAIChat.
  for (const known of [letters, letters.replace(/^chat|chat$/, '')]) {
    if (Object.hasOwn(SYNONYMS, known)) return SYNONYMS[known] ?? null;
  }
  if (outer !== spelled) return canonicalProvider(outer);
  return letters.startsWith('vertexai') ? 'vertex' : null;
}

/**
 * The provider that a model's name shows, or null. A path or a dotted Bedrock id names it; a family name implies its
 * vendor.
 */
export function providerOfModel(model: string): Provider | null {
  const name = model.trim().toLowerCase();
  if (
    /^(arn:aws[a-z-]*:bedrock:|([a-z-]+\.)?(anthropic|amazon|meta|mistral|cohere|ai21|deepseek|qwen)\.[a-z])/.test(name)
  ) {
    return 'bedrock';
  }
  if (/^(publishers|projects)\//.test(name)) return 'vertex';
  if (/^models\/(gemini|embedding|text-embedding)/.test(name)) return 'gemini';
  const part = /^([^/:]+)(\/|::)(.+)$/.exec(name);
  if (part) {
    const [, first = '', , rest = ''] = part;
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
