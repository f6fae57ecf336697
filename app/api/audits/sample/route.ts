import { startSampleAudit } from '@/lib/audits/audits';
import { door } from '../../../door/door';
import { startedSchema } from '../started';

export const POST = door(
  {
    does: 'Audits the synthetic sample log.',
    changes: true,
    may: 'add-audits',
    answers: startedSchema,
    status: 201,
  },
  startSampleAudit,
);
