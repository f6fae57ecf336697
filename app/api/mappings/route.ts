import { z } from 'zod';
import { keepMapping, savedMappings } from '@/lib/audits/mappings/mappings';
import { changeWith, look } from '../door';

const body = {
  schema: z.object({
    name: z.string().trim().min(1).max(100),
    columns: z.array(z.string().max(500)).min(1).max(1000),
    mapping: z.record(z.string(), z.unknown()),
  }),
  says: 'Send JSON: { "name": …, "columns": [ … ], "mapping": { … } }.',
  // A thousand columns of five hundred characters, of several bytes each, here and in the mapping.
  maxBytes: 4_000_000,
};

/** GET /api/mappings: every saved mapping, the one saved last first. */
export const GET = look(async () => Response.json({ mappings: await savedMappings() }));

/** POST /api/mappings with { name, columns, mapping }: saves a mapping; one of the same name is replaced. */
export const POST = changeWith(body, async ({ body: { name, columns, mapping } }) =>
  Response.json(await keepMapping(name, columns, JSON.stringify(mapping)), { status: 201 }),
);
