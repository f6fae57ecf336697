import * as z from 'zod';
import { listFormats, searchFormats } from '@/lib/logs/format-list';
import { door } from '../../door/door';

const texts = z.array(z.string());

export const GET = door(
  {
    does: 'The formats of logs that are recognised, by what, and what their rows tell.',
    may: 'see-formats',
    query: {
      schema: z.object({ search: z.string().trim().max(200).default('').describe('Words that must all occur.') }),
      remedy: 'Ask as in ?search=langfuse.',
    },
    answers: z.object({
      formats: z.array(
        z.object({
          ...{ id: z.string(), name: z.string(), family: z.string(), writtenBy: texts },
          ...{ recognisedBy: texts, orOneOf: texts, tells: texts, cannotTell: texts },
          sums: z.boolean().describe('Its rows are sums of requests.'),
          traps: texts,
          instead: z.string().nullable().describe('What to use instead of a format that is not for audits.'),
        }),
      ),
    }),
  },
  async ({ query: { search } }) => ({
    formats: searchFormats(listFormats(), search).map((format) => ({
      ...format,
      ...{ writtenBy: [...format.writtenBy], recognisedBy: [...format.recognisedBy], orOneOf: [...format.orOneOf] },
      ...{ tells: [...format.tells], cannotTell: [...format.cannotTell], traps: [...format.traps] },
    })),
  }),
);
