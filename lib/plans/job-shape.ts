import { canonicalProvider } from '../pricing/models/provider-name';

/** The forms that batch jobs have; each bears the catalogue's name of its provider. */
export const JOB_SHAPES = [
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
] as const;
export type JobShapeId = (typeof JOB_SHAPES)[number];

/** The body of a request, as the provider's synchronous endpoint takes it. */
export type RequestBody = { readonly [field: string]: unknown };

/** The form of a provider in any spelling; null where none is known. */
export function shapeOfProvider(provider: string): JobShapeId | null {
  const name = canonicalProvider(provider);
  return JOB_SHAPES.find((id) => id === name) ?? null;
}
