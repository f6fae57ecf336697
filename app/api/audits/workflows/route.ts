import { z } from 'zod';
import { startWorkflowAudit } from '@/lib/audits/audits';
import { changeWith } from '../../door';

const name = z.string().trim().min(1).max(255);
const body = {
  schema: z.union([
    z.object({ name, csv: z.string().min(1) }),
    z.object({ name, workflows: z.array(z.unknown()).min(1) }),
  ]),
  says: 'Send JSON: { "name": …, "csv": … } or { "name": …, "workflows": [ … ] }.',
  // Ten thousand workflows with a description each; the command line takes a file of 10 MiB.
  maxBytes: 20_000_000,
};

/** POST /api/audits/workflows with { name, csv } or { name, workflows }: audits a list made by hand. */
export const POST = changeWith(body, async ({ body }) =>
  Response.json(await startWorkflowAudit(body), { status: 201 }),
);
