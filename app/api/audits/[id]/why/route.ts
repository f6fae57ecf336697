import * as z from 'zod';
import { explainAudit, explainedAuditSchema } from '@/lib/audits/explain/explain-audit';
import { AUDIT_FIGURES } from '@/lib/reports/words/figure-labels';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

const name = z.string().max(200).optional();

export const GET = door(
  {
    does: 'A figure of an audit, or of a part of it, by its workloads.',
    may: 'see-audits',
    params: auditParams,
    query: {
      schema: z.object({ figure: z.enum(AUDIT_FIGURES).default('net'), provider: name, class: name, outcome: name }),
      remedy: `Name one of ${AUDIT_FIGURES.join(', ')}: GET /api/audits/ID/why?figure=current&provider=openai.`,
    },
    answers: explainedAuditSchema,
  },
  async ({ params: { id }, query: { figure, ...part } }) => explainAudit(id, figure, given(part)),
);

function given(part: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
