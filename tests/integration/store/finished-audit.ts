import { expect } from 'vitest';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';

/** The id of an audit of one workflow, once it is done. */
export async function finishedAudit(): Promise<string> {
  const csv = 'name,trigger,requests_per_month\nNightly summary,every night at 2,1000\n';
  const { id } = await startWorkflowAudit({ name: 'list', csv });
  await expect.poll(async () => (await getAudit(id))?.summary.status, { timeout: 20_000 }).toBe('done');
  return id;
}
