import { describe, expect, it } from 'vitest';
import { sampleCost } from '../../../../lib/sample/sample-rates';
import { costText } from '../../../../lib/sample/sample-row';

describe('sampleCost', () => {
  it('bills cached and written tokens at their own rates and the rest at the input rate', () => {
    // 1,000 plain at 2 + 8,000 read at 0.2 + 1,000 written at 2.5 + 500 out at 10, per million.
    const usd = sampleCost('anthropic', 'claude-sonnet-5', 'standard', {
      input: 10_000,
      cached: 8_000,
      written: 1_000,
      output: 500,
      reasoning: 0,
    });
    expect(usd).toBeCloseTo(0.0111, 12);
    expect(costText(usd ?? 0)).toBe('0.0111');
  });

  it('bills the batch tier at the batch rate', () => {
    const tokens = { input: 1_000_000, cached: 0, written: 0, output: 1_000_000, reasoning: 0 };
    expect(sampleCost('openai', 'gpt-4o-mini', 'standard', tokens)).toBeCloseTo(0.75, 12);
    expect(sampleCost('openai', 'gpt-4o-mini', 'batch', tokens)).toBeCloseTo(0.375, 12);
  });

  it('knows no price of a house model and refuses cached tokens without a rate', () => {
    const tokens = { input: 10, cached: 0, written: 0, output: 1, reasoning: 0 };
    expect(sampleCost('self-hosted', 'house-router-ft-7', 'standard', tokens)).toBeNull();
    expect(() => sampleCost('openai', 'gpt-5', 'standard', { ...tokens, written: 5 })).toThrow('gpt-5');
  });
});

describe('costText', () => {
  it('is exact down to single tokens and drops trailing zeros', () => {
    expect(costText(0)).toBe('0');
    expect(costText(10)).toBe('10');
    expect(costText((7 * 0.005) / 1_000_000)).toBe('0.000000035');
  });
});
