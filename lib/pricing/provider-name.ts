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
  chatopenai: 'openai',
  textcompletionopenai: 'openai',
  azure: 'azure',
  azureopenai: 'azure',
  azureaiopenai: 'azure',
  azaiopenai: 'azure',
  azaiinference: 'azure',
  azurechatopenai: 'azure',
  azureai: 'azure',
  azureaiinference: 'azure',
  microsoftazure: 'azure',
  anthropic: 'anthropic',
  chatanthropic: 'anthropic',
  gemini: 'gemini',
  google: 'gemini',
  googlegemini: 'gemini',
  googleai: 'gemini',
  googleaistudio: 'gemini',
  gcpgemini: 'gemini',
  gcpgenai: 'gemini',
  googlegenai: 'gemini',
  googlegenerativeai: 'gemini',
  chatgooglegenerativeai: 'gemini',
  vertex: 'vertex',
  vertexai: 'vertex',
  googlevertex: 'vertex',
  googlevertexai: 'vertex',
  gcpvertexai: 'vertex',
  chatvertexai: 'vertex',
  bedrock: 'bedrock',
  bedrockconverse: 'bedrock',
  aws: 'bedrock',
  awsbedrock: 'bedrock',
  amazon: 'bedrock',
  amazonbedrock: 'bedrock',
  chatbedrock: 'bedrock',
  chatbedrockconverse: 'bedrock',
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
  coherechat: 'cohere',
};

/** What the AI SDK writes behind a provider: the API that was called (vercel/ai, `provider` of each package's models). */
const API_BEHIND =
  /\.(chat|responses|completions?|messages|(text)?embeddings?|image|speech|transcription|reranking|anthropic)$/;

/** Libraries that logs name where the provider belongs; the model is a vendor’s, called through them. */
const PASSES_ON = new Set(['langchain', 'llamaindex', 'haystack', 'crewai', 'agno', 'pydanticai', 'litellm']);

/** Whether a name that stands for a provider is of something between the program and the provider. */
export function passesOn(name: string): boolean {
  return PASSES_ON.has(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** The catalogue's name of a provider however a log spells it (case, punctuation, LiteLLM, AI SDK and OpenTelemetry names), or null. */
export function canonicalProvider(name: string): Provider | null {
  const spelled = name.trim().toLowerCase();
  const outer = spelled.replace(API_BEHIND, '');
  const letters = spelled.replace(/[^a-z0-9]/g, '');
  if (Object.hasOwn(SYNONYMS, letters)) return SYNONYMS[letters] ?? null;
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
  const slash = name.indexOf('/');
  if (slash > 0) return canonicalProvider(name.slice(0, slash));
  if (/^(ft:)?(gpt-(?!oss)|chatgpt-|o[1-9](-|$)|text-embedding-(3|ada))/.test(name)) return 'openai';
  if (/^claude-/.test(name)) return 'anthropic';
  if (/^gemini-/.test(name)) return 'gemini';
  if (/^deepseek-(chat|reasoner)$/.test(name)) return 'deepseek';
  if (/^grok-\d/.test(name)) return 'xai';
  if (/^(mistral|pixtral)-large-|^mistral-medium-/.test(name)) return 'mistral';
  if (/^command-(r|a)(-|$|\+)/.test(name)) return 'cohere';
  return null;
}
