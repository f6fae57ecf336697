import { z } from 'zod';
import { keepMapping, savedMappingSchema, savedMappings } from '@/lib/audits/mappings/mappings';
import { door } from '../../door/door';

/** GET /api/mappings: every saved mapping, latest first. */
export const GET = door(
  { may: 'see-mappings', answers: z.object({ mappings: z.array(savedMappingSchema) }) },
  async () => ({ mappings: await savedMappings() }),
);

/** POST /api/mappings with { name, columns, mapping }: saves a mapping and replaces one of the same name. */
export const POST = door(
  {
    changes: true,
    may: 'change-mappings',
    body: {
      schema: z.object({
        name: z.string().trim().min(1).max(100),
        columns: z.array(z.string().max(500)).min(1).max(1000),
        mapping: z.record(z.string(), z.unknown()),
      }),
      remedy: 'Send JSON: { "name": …, "columns": [ … ], "mapping": { … } }.',
      // A thousand columns of five hundred characters, of several bytes each, here and in the mapping.
      maxBytes: 4_000_000,
    },
    answers: z.object({ id: z.string() }),
    status: 201,
  },
  async ({ body: { name, columns, mapping } }) => keepMapping(name, columns, JSON.stringify(mapping)),
);
