import { expect, it } from 'vitest';
import { overrideSays } from '../../../../lib/pricing/overrides/override-says';
import { priceChangeSchema } from '../../../../lib/pricing/overrides/price-override';

const rate = (more: object = {}) => ({
  kind: 'rate',
  rate: { provider: 'openai', model: 'gpt-x', usd: { input: 1.5, output: 6 }, ...more },
});
const alias = (provider: string | null, region: string | null) => ({
  kind: 'alias',
  alias: { provider, model: 'prod-chat', target: { provider: 'azure', model: 'gpt-y', region } },
});
const discount = (more: object = {}) => ({
  kind: 'discount',
  discount: { provider: 'openai', percentOff: 12.345, ...more },
});

it.each([
  [rate(), 'openai gpt-x standard: $1.50 in, $6.00 out'],
  [rate({ usd: { input: 1.5 } }), 'openai gpt-x standard: $1.50 in, unknown out'],
  [
    rate({ region: 'eu', tier: 'batch', over: 200_000, from: '2026-10-01', to: '2026-11-01T06:30:00Z' }),
    'openai gpt-x batch in region eu over 200,000 input tokens: $1.50 in, $6.00 out from 1 Oct 2026 until 1 Nov 2026, 06:30 UTC',
  ],
  [rate({ to: '2026-11-01' }), 'openai gpt-x standard: $1.50 in, $6.00 out until 1 Nov 2026'],
  [alias(null, null), 'prod-chat means azure gpt-y'],
  [alias('my-gateway', 'eu'), 'my-gateway prod-chat means azure gpt-y in region eu'],
  [discount(), '12.345% off openai'],
  [
    discount({ tiers: ['standard', 'flex'], commitmentUsd: 5000, from: '2026-10-01' }),
    '12.345% off openai (standard, flex only), $5,000.00 a month committed from 1 Oct 2026',
  ],
  [{ kind: 'file', name: 'card.csv', rates: [rate().rate] }, '1 rate from card.csv'],
  [{ kind: 'file', name: 'card.csv', rates: [rate().rate, rate({ model: 'gpt-y' }).rate] }, '2 rates from card.csv'],
])('an override in one line: %#', (change, says) => {
  expect(overrideSays(priceChangeSchema.parse(change))).toBe(says);
});
