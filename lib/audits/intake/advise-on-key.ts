import * as z from 'zod';
import { adviseKey } from '../../workloads/key/key-advice';
import { keyChoiceSchema } from '../../workloads/key/key-choice';
import { NAMING_COLUMNS, namingColumns } from '../../workloads/key/workload-key-columns';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';

const naming = z.enum(NAMING_COLUMNS);

/** How the requests of an audit are grouped, and how else they could be. */
export const advisedKeySchema = z.object({
  present: keyChoiceSchema,
  own: z.array(naming).describe('The columns that Whowaits would choose.'),
  requests: z.number(),
  columns: z
    .array(z.object({ column: naming, values: z.number(), fit: z.enum(['good', 'unwise', 'never']), says: z.string() }))
    .describe('What each column would do as a part of the key. A key that has one of fit never is refused.'),
});

/** Throws InputError if there is no such audit, or it is a list of workflows, which has no key. */
export async function adviseOnKey(auditId: string): Promise<z.output<typeof advisedKeySchema>> {
  const { workloadKey, accepted } = (await finishedReport(auditId)).source;
  if (workloadKey === undefined) {
    throw new InputError(
      'conflict',
      'This audit is of a list of workflows, so it has no key.',
      'Change the list instead.',
    );
  }
  const { values } = workloadKey;
  return {
    present: workloadKey,
    own: namingColumns(values, accepted),
    requests: accepted,
    columns: adviseKey(values, accepted),
  };
}
