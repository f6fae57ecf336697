import * as z from 'zod';
import { tryMapping } from '@/lib/audits/mappings/try-mapping';
import { mappingTrialSchema } from '@/lib/reports/answers/mapping-trial';
import { door } from '../../../door/door';

/** Characters; the page sends at most a thousand rows and four megabytes. */
const MAX_HEAD = 8 * 2 ** 20;

const mapping = z.record(z.string(), z.unknown());

export const POST = door(
  {
    does: 'Reads the first rows of a file with a mapping, as an audit would. Nothing is stored.',
    changes: true,
    may: 'add-audits',
    body: {
      schema: z.union([
        z.object({ name: z.string().trim().min(1).max(255), head: z.string().min(1).max(MAX_HEAD), mapping }),
        z.object({ upload: z.string().max(100), mapping }),
      ]),
      remedy: 'Send JSON: { "name": …, "head": first rows as text, or "upload": …, "mapping": { … } }.',
      // JSON in JSON: each quote of the rows takes two bytes.
      maxBytes: 20_000_000,
    },
    answers: mappingTrialSchema,
  },
  async ({ request, body: { mapping, ...firstRows } }) =>
    tryMapping(firstRows, JSON.stringify(mapping), request.signal),
);
