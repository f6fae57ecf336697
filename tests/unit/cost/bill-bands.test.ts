import { expect, it } from 'vitest';
import { baseValues, defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { explainBill } from '../../../lib/cost/explain';
import type { ContextBand } from '../../../lib/workloads/profile/tokens/context-band';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';

const band = (over: number, requests: number, input: number): ContextBand => ({
  over,
  requests,
  tokens: { input, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 },
});

it('a bill has a line for each price of a model, and none for edges at which only other models have one', () => {
  const bands = [
    band(0, 10, 1_000_000),
    band(32_000, 5, 300_000),
    band(200_000, 2, 500_000),
    band(512_000, 1, 600_000),
  ];
  const { input } = assessProfile(
    buildProfile({
      id: 'long',
      requests: 18,
      tokens: { input: 2_400_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 },
      bands,
      key: { provider: 'openai', model: 'gpt-5.4' },
    } as never),
    1,
  );
  if (input === null) throw new Error('a log has a volume');
  const { lines, usd } = explainBill('sync', input, baseValues(defaultAssumptions, 'openai'));
  // gpt-5.4: $2.50 in, $5 above 272K tokens: 1.8 M x 2.50 + 0.6 M x 5.
  expect(lines.map(({ over, requests, tokens, usd }) => [over, requests, tokens, usd])).toEqual([
    [0, 17, 1_800_000, 4.5],
    [272_000, 1, 600_000, 3],
  ]);
  expect(usd).toBe(7.5);
});
