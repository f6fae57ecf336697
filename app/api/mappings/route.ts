import * as z from 'zod';
import { keepMapping, savedMappingSchema, savedMappings } from '@/lib/audits/mappings/mappings';
import { door } from '../../door/door';

export const GET = door(
  {
    does: 'Lists every saved mapping, latest first.',
    may: 'see-mappings',
    answers: z.object({ mappings: z.array(savedMappingSchema) }),
  },
  async () => ({ mappings: await savedMappings() }),
);

export const POST = door(
  {
    does: 'Saves a mapping. It replaces one of the same name.',
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
