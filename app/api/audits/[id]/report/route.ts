import { finishedReport } from '@/lib/audits/finished-report';
import { reportSchema } from '@/lib/reports/report';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'The report of an audit.',
    may: 'see-audits',
    params: auditParams,
    answers: reportSchema,
    savedAs: ({ id }) => `whowaits-${id}.json`,
  },
  async ({ params: { id } }) => finishedReport(id),
);
