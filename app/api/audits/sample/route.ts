import { startSampleAudit } from '@/lib/audits/audits';
import { change } from '../../door';

/** POST /api/audits/sample: audits the synthetic sample log. */
export const POST = change(async () => Response.json(await startSampleAudit(), { status: 201 }));
