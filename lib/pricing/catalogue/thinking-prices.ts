import * as z from 'zod';
import data from '../data/thinking-prices.json';
import { shipped } from './shipped-data';

const usdPerMtok = z.number().positive();

/** Models whose output costs more in thinking mode, in USD per million tokens, all of one provider and source. */
export const thinkingPricesSchema = z.strictObject({
  provider: z.string(),
  source: z.string().min(1),
  url: z.url(),
  observedOn: z.iso.date(),
  /** Where the vendor says that the two modes differ, and which one a request is billed by. */
  rule: z.url(),
  models: z.array(z.strictObject({ model: z.string(), output: usdPerMtok, thinking: usdPerMtok })),
});

export const thinkingPrices = shipped<z.infer<typeof thinkingPricesSchema>>(data);
