import * as z from 'zod';
import data from '../data/rates.json';
import type { ModelAlias } from './model-alias';
import type { Rate } from './rate';
import { rateLineSchema, rateOfLine, sourceSchema } from './rate-line';
import { shipped } from './shipped-data';

/**
 * Every known rate. `checkedOn` is the newest date among the public catalogues it was made from. Each rate has its own
 * date.
 */
export type Catalogue = {
  version: string;
  checkedOn: string;
  rates: readonly Rate[];
  /** Other names of models, entered by users of this installation. */
  aliases?: readonly ModelAlias[];
};

export const catalogueFileSchema = z.object({
  version: z.string().min(1),
  checkedOn: z.iso.date(),
  sources: z.array(sourceSchema),
  rates: z.array(rateLineSchema),
});

/** The catalogue of the compact form that `lib/maintain/import-rates.ts` writes. Throws if a rate names a missing source. */
export function catalogueOf({ version, checkedOn, sources, rates }: z.infer<typeof catalogueFileSchema>): Catalogue {
  return { version, checkedOn, rates: rates.map((line) => rateOfLine(line, sources)) };
}

export const catalogue: Catalogue = catalogueOf(shipped(data));
