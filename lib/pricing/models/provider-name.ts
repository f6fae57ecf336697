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
  'openrouter',
  'deepinfra',
  'moonshot',
  'zai',
  'dashscope',
  'minimax',
  'perplexity',
  'voyage',
  'cerebras',
  'databricks',
  'snowflake',
] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Names seen in logs and catalogues: lower case, letters and digits only. */
const SYNONYMS: Record<string, Provider> = {
  openai: 'openai',
  openaicodex: 'openai',
  chatgpt: 'openai',
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
  azurefoundry: 'azure',
  foundry: 'azure',
  azurecognitiveservices: 'azure',
  microsoftazure: 'azure',
  anthropic: 'anthropic',
  claudeplatformaws: 'anthropic',
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
  googlevertexanthropic: 'vertex',
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
  bedrockmantle: 'bedrock',
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
  openrouter: 'openrouter',
  openrouterai: 'openrouter',
  deepinfra: 'deepinfra',
  moonshot: 'moonshot',
  moonshotai: 'moonshot',
  kimi: 'moonshot',
  zai: 'zai',
  zhipu: 'zai',
  zhipuai: 'zai',
  bigmodel: 'zai',
  dashscope: 'dashscope',
  alibaba: 'dashscope',
  alibabacloud: 'dashscope',
  tongyi: 'dashscope',
  bailian: 'dashscope',
  modelstudio: 'dashscope',
  minimax: 'minimax',
  perplexity: 'perplexity',
  perplexityai: 'perplexity',
  pplx: 'perplexity',
  voyage: 'voyage',
  voyageai: 'voyage',
  cerebras: 'cerebras',
  databricks: 'databricks',
  snowflake: 'snowflake',
  snowflakecortex: 'snowflake',
};

/** The API name that the AI SDK appends to a provider (vercel/ai, `provider` of each package's models). */
const API_BEHIND =
  /\.(chat|responses|completions?|messages|(text)?embeddings?|image|speech|transcription|reranking|anthropic)$/;

/** A name's letters and digits in lower case, by which names are compared. */
export const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

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
