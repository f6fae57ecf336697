/** The catalogue's names of the providers. Everything else is an unknown provider. */
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

/** Names seen in logs and catalogues, lower case, letters and digits only. */
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

/** What the AI SDK writes behind a provider: the API that was called (vercel/ai, `provider` of each package's models). */
const API_BEHIND =
  /\.(chat|responses|completions?|messages|(text)?embeddings?|image|speech|transcription|reranking|anthropic)$/;

/** Libraries that logs name where the provider belongs; the model is a vendor’s, called through them. */
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
/** Who sells the calls of many vendors on, at the vendors’ list prices or near them. */
const RESELLERS = new Set(['openrouter', 'vercel', 'vercelaigateway', 'opencode', 'opencodezen']);
/** Vendors whose models nobody else hosts under their bare names, so that a reseller’s call of one is theirs in the end. */
const SOLE_HOSTS: ReadonlySet<string> = new Set<Provider>(['openai', 'anthropic', 'gemini', 'xai']);

const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a name that stands for a provider is of something between the program and the provider. */
export function passesOn(name: string): boolean {
  return PASSES_ON.has(lettersOf(name)) || isReseller(name);
}

/** Whether a call was bought from a company that sells those of others on, as its provider or the front of its model's name says. */
export function isResold(provider: string | null, model: string | null): boolean {
  return isReseller(provider ?? '') || isReseller(model?.split('/')[0] ?? '');
}

function isReseller(name: string): boolean {
  return RESELLERS.has(lettersOf(name));
}

/** The catalogue's name of a provider however a log spells it (case, punctuation, LiteLLM, AI SDK and OpenTelemetry names), or null. */
export function canonicalProvider(name: string): Provider | null {
  const spelled = name.trim().toLowerCase();
  const outer = spelled.replace(API_BEHIND, '');
  const letters = lettersOf(spelled);
  // LangChain and Agno name the class that calls: ChatGroq, OpenAIChat.
  for (const known of [letters, letters.replace(/^chat|chat$/, '')]) {
    if (Object.hasOwn(SYNONYMS, known)) return SYNONYMS[known] ?? null;
  }
  if (outer !== spelled) return canonicalProvider(outer);
  return letters.startsWith('vertexai') ? 'vertex' : null;
}

/** The provider that a model's name gives away, or null. A path or a dotted Bedrock id says it outright; a family name implies its vendor. */
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
  // Its own API's names: weights that others host too are called otherwise.
  if (/^(mistral|pixtral)-large-|^mistral-medium-/.test(name)) return 'mistral';
  if (/^(mistral|ministral|codestral|devstral|magistral|pixtral)-([a-z0-9]+-)?(latest|\d{4})$/.test(name))
    return 'mistral';
  if (/^command-(r7b|r|a)(-|$|\+)|^embed-(english|multilingual)-/.test(name)) return 'cohere';
  return null;
}

/** The provider behind one that only passes calls on, as far as the model's name says it for certain. */
export function providerBehind(name: string, model: string): Provider | null {
  const found = providerOfModel(model);
  return isReseller(name) && found !== null && !SOLE_HOSTS.has(found) ? null : found;
}
