import { describe, expect, it } from 'vitest';
import { generalPrices, plainName, sameModelElsewhere } from '../../../../lib/pricing/models/same-model';
import { buildRate } from '../build-rate';

describe('a plain name', () => {
  it.each([
    ['GPT-X', 'gpt-x'],
    ['openai/gpt-x', 'gpt-x'],
    ['a/b/gpt-x', 'gpt-x'],
    ['anthropic.claude-x', 'claude-x'],
    ['us.anthropic.claude-x-20250101-v1:0', 'claude-x'],
    ['house.anthropic.claude-x', 'house.anthropic.claude-x'],
    ['claude-3.5-x', 'claude-3-5-x'],
    ['gpt-x.y', 'gpt-x.y'],
    ['claude-x@20250101', 'claude-x'],
    ['mistral-x-latest', 'mistral-x'],
    ['claude-x@default', 'claude-x'],
    ['x-latest-preview', 'x-latest-preview'],
    ['nova-x-v1:0', 'nova-x'],
    ['nova-x-v12:34', 'nova-x'],
    ['nova-x-v2', 'nova-x'],
    ['x-v2-preview', 'x-v2-preview'],
  ])('of %s is %s', (model, plain) => expect(plainName(model)).toBe(plain));
});

describe('the name of a model at another provider', () => {
  const at = (model: string, more: Parameters<typeof buildRate>[0] = {}) =>
    buildRate({ provider: 'groq', model, ...more });
  const found = (...rates: ReturnType<typeof at>[]) =>
    [rates, [...rates].reverse()].map((order) =>
      sameModelElsewhere({ version: '1', checkedOn: '2026-08-01', rates: order }, 'openai', 'gpt-x').map(
        ({ provider, model }) => `${provider} ${model}`,
      ),
    );

  it('is the one with most prices in the general list', () => {
    const fewer = at('gpt-x', { usd: { cacheRead: null } });
    expect(found(fewer, at('gpt-x-latest'))).toEqual([['groq gpt-x-latest'], ['groq gpt-x-latest']]);
    expect(found(fewer, at('gpt-x', { over: 200_000 }), at('gpt-x-latest'))).toEqual([['groq gpt-x'], ['groq gpt-x']]);
    expect(found(at('gpt-x'), at('gpt-x-latest', { region: 'eu' }), at('gpt-x-latest', { region: 'us' }))).toEqual([
      ['groq gpt-x'],
      ['groq gpt-x'],
    ]);
  });

  it('is the shorter of two with as many, and the first of two as long', () => {
    expect(found(at('gpt-x-latest'), at('gpt-x'))).toEqual([['groq gpt-x'], ['groq gpt-x']]);
    const dated = ['groq gpt-x-2025-01-01'];
    expect(found(at('gpt-x-2025-01-01'), at('gpt-x-2025-02-02'))).toEqual([dated, dated]);
  });

  it('is none at the provider itself, or for another model', () => {
    expect(found(buildRate(), at('gpt-x-mini'))).toEqual([[], []]);
  });

  it('counts known prices of the general list only', () => {
    expect(generalPrices([buildRate(), buildRate({ usd: { output: null } }), buildRate({ region: 'eu' })])).toBe(5);
    expect(generalPrices([])).toBe(0);
  });
});
