import * as z from 'zod';
import { startWorkflowAudit } from '@/lib/audits/audits';
import { door } from '../../../door/door';
import { startedSchema } from '../started';

const name = z.string().trim().min(1).max(255);

export const POST = door(
  {
    does: 'Audits a list of workflows, as CSV or as objects.',
    changes: true,
    may: 'add-audits',
    body: {
      schema: z.union([
        z.object({ name, csv: z.string().min(1) }),
        z.object({ name, workflows: z.array(z.unknown()).min(1) }),
      ]),
      remedy: 'Send JSON: { "name": …, "csv": … } or { "name": …, "workflows": [ … ] }.',
      // Ten thousand workflows with a description each; the command line takes a file of 10 MiB.
      maxBytes: 20_000_000,
    },
    answers: startedSchema,
    status: 201,
  },
  async ({ body }) => startWorkflowAudit(body),
);
