import { z } from 'zod';
import { decide } from '@/lib/audits/decisions/decide';
import { changeWith } from '../../../../../door';

const body = { schema: z.unknown(), says: 'Send JSON: { "change": …, "by": …, "reason": … }.' };

/**
 * POST /api/audits/ID/workloads/ID/decisions with { change, by, reason }: sets a class or deadline, answers a question
 * or undoes an earlier decision. Answers with the workload as it is then, and its history.
 */
export const POST = changeWith<unknown, { id: string; workloadId: string }>(body, async ({ params, body }) =>
  Response.json(await decide(params.id, params.workloadId, body), { status: 201 }),
);
