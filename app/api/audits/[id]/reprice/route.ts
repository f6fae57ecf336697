import { repriceAudit } from '@/lib/audits/prices/reprice-audit';
import { change } from '../../../door';

/** POST /api/audits/ID/reprice: prices a finished audit again with the prices of now. */
export const POST = change<{ id: string }>(async ({ params }) => Response.json(await repriceAudit(params.id)));
