import { finishedReport } from '@/lib/audits/finished-report';
import { reportSchema } from '@/lib/reports/report';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

/** GET /api/audits/ID/report: the report as a JSON file. */
export const GET = door(
  {
    may: 'see-audits',
    params: auditParams,
    answers: reportSchema,
    savedAs: ({ id }) => `whowaits-${id}.json`,
  },
  async ({ params: { id } }) => finishedReport(id),
);
