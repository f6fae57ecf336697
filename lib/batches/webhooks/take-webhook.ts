import type { JobShapeId } from '../../plans/job-shape';
import { jobShape } from '../../plans/job-shapes';
import { readWebhook, secretName } from '../../providers/webhooks/read-webhook';
import { callJob } from '../../store/ledger/jobs';
import { BatchProblem } from '../batch-problem';

/**
 * Takes a webhook of a vendor: once its signature holds, what watches its job looks at the vendor. What the webhook says of the job is not
 * believed. Returns how many jobs it woke. Throws a BatchProblem `unavailable` where no secret is set, and `not-allowed` for a wrong or old
 * signature.
 */
export async function takeWebhook(
  vendor: JobShapeId,
  body: string,
  headers: Headers,
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<number> {
  const read = await readWebhook(vendor, body, headers, env);
  switch (read.is) {
    case 'unset':
      throw new BatchProblem(
        'unavailable',
        `No webhooks of ${jobShape(vendor).title} are set up here.`,
        `Set ${secretName(vendor)} to its secret, then restart the server.`,
      );
    case 'unsigned':
      throw new BatchProblem(
        'not-allowed',
        'The webhook has no valid signature, or it is older than 5 minutes.',
        `Compare ${secretName(vendor)} with the secret of the webhook, and the clock of this machine with the time.`,
      );
    case 'other':
      return 0;
    case 'job':
      return callJob(vendor, read.id, read.callId, now);
  }
}
