import * as z from 'zod';
import { catalogueChangeSchema, catalogueChanges } from '../../pricing/catalogue/catalogue-changes';
import { InputError } from '../input-error';

const PER_PAGE = 200;

export const priceChangesQuerySchema = z.object({
  version: z.string().max(200).optional().describe('A version of the catalogue; the newest without it.'),
  page: z.coerce.number().int().positive().default(1),
});

/** The versions of the catalogue, newest first, and a page of the changes of one. USD per million tokens. */
export const priceChangesSchema = z.object({
  versions: z.array(catalogueChangeSchema.omit({ changes: true }).extend({ changes: z.number() })),
  version: catalogueChangeSchema.nullable(),
  page: z.number(),
  pages: z.number(),
});

/** Throws InputError if there is no such version. */
export function priceChangesSince({
  version,
  page,
}: z.output<typeof priceChangesQuerySchema>): z.output<typeof priceChangesSchema> {
  const [newest] = catalogueChanges;
  const found = version === undefined ? newest : catalogueChanges.find((one) => one.version === version);
  if (found === undefined && version !== undefined) {
    throw new InputError(
      'not-found',
      `The catalogue has no version "${version}".`,
      'GET /api/prices/changes lists them.',
    );
  }
  return {
    versions: catalogueChanges.map((one) => ({ ...one, changes: one.changes.length })),
    version:
      found === undefined ? null : { ...found, changes: found.changes.slice((page - 1) * PER_PAGE, page * PER_PAGE) },
    page,
    pages: Math.ceil((found?.changes.length ?? 0) / PER_PAGE),
  };
}
