import type { JobShapeId } from '../plans/job-shape';
import { type BatchProvider, ProviderFault } from './batch-provider';
import type { Environment } from './environment';
import { heldToContract } from './held-to-contract';
import { anthropic } from './vendors/anthropic';
import { bedrock } from './vendors/bedrock';
import { gemini } from './vendors/gemini';
import { mistral } from './vendors/mistral';
import { azure, groq, openAi } from './vendors/openai';
import { together } from './vendors/together';
import { xai } from './vendors/xai';

/**
 * The adapters; null where files are built and a person submits them. Fireworks takes datasets through an API that no SDK here speaks.
 * Vertex takes a file from Cloud Storage, with a sign-in that nothing here can test.
 */
const ADAPTERS: Record<JobShapeId, ((env: Environment) => BatchProvider) | null> = {
  ...{ openai: openAi, azure, anthropic, gemini, bedrock, mistral, groq, together, xai },
  ...{ fireworks: null, vertex: null },
};

/** Whether `openProvider` can drive the vendor. */
export const canSubmit = (shape: JobShapeId): boolean => ADAPTERS[shape] !== null;

/**
 * The batch endpoint of a vendor, with keys and addresses from the environment. Connects to nothing and loads no SDK before its first call.
 * Throws `ProviderFault`: `unauthorised` if a variable is missing, `refused` if the vendor can't be driven from here.
 */
export function openProvider(shape: JobShapeId, env: Environment): BatchProvider {
  const open = ADAPTERS[shape];
  if (open === null)
    throw new ProviderFault(
      'refused',
      `Whowaits builds files for ${shape}, but can't submit them. Submit them by hand.`,
    );
  return heldToContract(open(env));
}
