import { startSampleAudit } from '@/lib/audits/audits';
import { door } from '../../../door/door';
import { startedSchema } from '../started';

/** POST /api/audits/sample: audits the synthetic sample log. */
export const POST = door({ changes: true, may: 'add-audits', answers: startedSchema, status: 201 }, startSampleAudit);
