import { expect, it } from 'vitest';
import * as z from 'zod';
import { cacheFactsLineSchema } from '../../../../lib/pricing/capabilities/cache-facts';
import { capabilitySchema } from '../../../../lib/pricing/capabilities/capability';
import { providerFactsSchema } from '../../../../lib/pricing/capabilities/provider-facts';
import { catalogue, catalogueFileSchema } from '../../../../lib/pricing/catalogue/catalogue';
import { catalogueChangeSchema } from '../../../../lib/pricing/catalogue/catalogue-changes';
import { thinkingPrices, thinkingPricesSchema } from '../../../../lib/pricing/catalogue/thinking-prices';
import cacheFacts from '../../../../lib/pricing/data/cache-facts.json';
import capabilities from '../../../../lib/pricing/data/capabilities.json';
import changes from '../../../../lib/pricing/data/changes.json';
import facts from '../../../../lib/pricing/data/provider-facts.json';
import rates from '../../../../lib/pricing/data/rates.json';
import reviewed from '../../../../lib/pricing/data/reviewed-rates.json';
import thinking from '../../../../lib/pricing/data/thinking-prices.json';
import { reviewsSchema } from '../../../../lib/pricing/sources/outliers';

const FILES: [name: string, schema: z.ZodType, data: unknown][] = [
  ['rates.json', catalogueFileSchema, rates],
  ['changes.json', z.array(catalogueChangeSchema), changes],
  ['capabilities.json', z.array(capabilitySchema), capabilities],
  ['reviewed-rates.json', reviewsSchema, reviewed],
  ['cache-facts.json', z.array(cacheFactsLineSchema), cacheFacts],
  ['thinking-prices.json', thinkingPricesSchema, thinking],
  ['provider-facts.json', z.array(providerFactsSchema), facts],
];

it.each(FILES)('%s is what its schema says, and holds nothing that the schema would drop', (_name, schema, data) => {
  expect(schema.parse(data)).toEqual(data);
});

it('thinking-prices.json names the same price without thinking as the catalogue, which its ratio is of', () => {
  const { provider, models } = thinkingPrices;
  for (const { model, output, thinking: dearer } of models) {
    const listed = catalogue.rates.filter(
      (rate) => rate.provider === provider && rate.model === model && rate.over === 0,
    );
    expect(listed.find(({ tier }) => tier === 'standard')?.usd.output, model).toBe(output);
    expect(dearer, model).toBeGreaterThan(output);
  }
});
