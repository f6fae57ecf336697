import { OpenAI } from 'openai';
import { object, text } from '../answers/json';
import type { Webhook } from './webhook';

/**
 * A webhook of OpenAI, checked by its SDK: the signature by the secret, and that it was sent within 5 minutes.
 * Source: https://developers.openai.com/api/reference/resources/webhooks, and `resources/webhooks` of the SDK.
 */
export async function openAiWebhook(body: string, headers: Headers, secret: string): Promise<Webhook> {
  // The SDK makes no client without a key, and this one calls nobody.
  const { webhooks } = new OpenAI({ apiKey: 'unused' });
  const callId = headers.get('webhook-id');
  // The SDK checks one without an id too, and then nothing tells a repeated one.
  if (callId === null || callId === '') return { is: 'unsigned' };
  const event = await webhooks.unwrap(body, headers, secret).catch(() => null);
  if (event === null) return { is: 'unsigned' };
  const { type, data } = object(event);
  const id = text(object(data).id);
  return text(type)?.startsWith('batch.') && id !== null ? { is: 'job', id, callId } : { is: 'other' };
}
