import { z } from 'zod';
import { rekeyAudit } from '@/lib/audits/intake/rekey-audit';
import { changeWith } from '../../../door';

const body = { schema: z.object({ columns: z.unknown() }), says: 'Send JSON: { "columns": [ … ] }.' };

/**
 * POST /api/audits/ID/key with { columns: ["application", "route"] }: sorts the requests into workloads by these columns;
 * null leaves the choice to Whowaits. Answers with the key and the number of workloads.
 */
export const POST = changeWith<{ columns?: unknown }, { id: string }>(body, async ({ request, params, body }) =>
  Response.json(await rekeyAudit(params.id, body.columns, request.signal)),
);
