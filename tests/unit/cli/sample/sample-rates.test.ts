import { describe, expect, it } from 'vitest';
import { sampleCost } from '../../../../lib/sample/sample-rates';
import { costText } from '../../../../lib/sample/sample-row';

describe('sampleCost', () => {
  it('bills cached and written tokens at their own rates and the rest at the input rate', () => {
    // 1,000 plain at 2 + 8,000 read at 0.1 + 1,000 written at 2.5 + 500 out at 10, per million: 2,000 + 800 + 2,500 + 5,000.
    const usd = sampleCost('anthropic', 'claude-sonnet-5-5', 'standard', {
      input: 10_000,
      cached: 8_000,
      written: 1_000,
      output: 500,
      reasoning: 0,
    });
    expect(usd).toBeCloseTo(0.0103, 12);
    expect(costText(usd ?? 0)).toBe('0.0103');
  });

  it('bills the batch tier at the batch rate', () => {
    const tokens = { input: 1_000_000, cached: 0, written: 0, output: 1_000_000, reasoning: 0 };
    // 2 + 12, and half of each.
    expect(sampleCost('openai', 'gpt-5.6-terra', 'standard', tokens)).toBeCloseTo(14, 12);
    expect(sampleCost('openai', 'gpt-5.6-terra', 'batch', tokens)).toBeCloseTo(7, 12);
  });

  it('knows no price of a house model and refuses cached tokens without a rate', () => {
    const tokens = { input: 10, cached: 0, written: 0, output: 1, reasoning: 0 };
    expect(sampleCost('self-hosted', 'house-router-ft-7', 'standard', tokens)).toBeNull();
    expect(() => sampleCost('openai', 'gpt-6-sol', 'standard', { ...tokens, written: 5 })).toThrow('gpt-6-sol');
  });
});

describe('costText', () => {
  it('is exact down to single tokens and drops trailing zeros', () => {
    expect(costText(0)).toBe('0');
    expect(costText(10)).toBe('10');
    expect(costText((7 * 0.005) / 1_000_000)).toBe('0.000000035');
  });
});
