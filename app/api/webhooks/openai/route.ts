import * as z from 'zod';
import { takeWebhook } from '@/lib/batches/webhooks/take-webhook';
import { door } from '../../../door/door';
import { readText } from '../../../door/read-text';

/** An event of OpenAI is an id and a type. */
const MOST_BYTES = 64_000;

export const POST = door(
  {
    does: 'Takes a webhook of OpenAI about a batch. It wakes what watches the job; what it says of the job is not believed.',
    may: 'call-batches',
    changes: 'signed',
    body: 'stream',
    answers: z.object({ woken: z.number().int().nonnegative().describe('How many jobs are looked at now.') }),
  },
  // The signature is of the bytes as they came.
  async ({ request }) => ({
    woken: await takeWebhook('openai', await readText(request, MOST_BYTES), request.headers, process.env, new Date()),
  }),
);
