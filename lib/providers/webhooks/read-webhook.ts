import type { JobShapeId } from '../../plans/job-shape';
import { type Environment, optional } from '../environment';
import type { Webhook } from './webhook';

type Reader = {
  /** The variable with its secret, as the vendor's SDK names it. */
  secret: string;
  read: (body: string, headers: Headers, secret: string) => Promise<Webhook>;
};

/**
 * The vendors whose webhooks an SDK of theirs can check. Gemini sells some too (https://ai.google.dev/gemini-api/docs/webhooks), but
 * @google/genai 2.32.0 checks no signature. Those of Anthropic 1.14.0 tell of no batch.
 */
const READERS: { [Id in JobShapeId]?: Reader } = {
  openai: {
    secret: 'OPENAI_WEBHOOK_SECRET',
    read: async (...webhook) => (await import('./openai-webhook')).openAiWebhook(...webhook),
  },
};

/** Whether jobs of a vendor can be told of by a webhook that can be checked. */
export const sellsWebhooks = (vendor: JobShapeId): boolean => READERS[vendor] !== undefined;

/** The variable that holds the secret of a vendor's webhooks; empty where it has none. */
export const secretName = (vendor: JobShapeId): string => READERS[vendor]?.secret ?? '';

/** Checks the signature of a webhook by the vendor's SDK, with the secret from the environment, and reads which job it tells of. */
export async function readWebhook(
  vendor: JobShapeId,
  body: string,
  headers: Headers,
  env: Environment,
): Promise<Webhook> {
  const reader = READERS[vendor];
  const secret = reader && optional(env, reader.secret);
  return reader === undefined || secret === undefined ? { is: 'unset' } : reader.read(body, headers, secret);
}
