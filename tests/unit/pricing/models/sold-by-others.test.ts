import { describe, expect, it } from 'vitest';
import { profilesMeant } from '../../../../lib/pricing/models/bedrock-profiles';
import { isBilledInCredits } from '../../../../lib/pricing/models/billed-in-credits';
import { isResold, resellerOf } from '../../../../lib/pricing/models/intermediary';
import { tierInName } from '../../../../lib/pricing/models/name-tier';
import { buildRate } from '../build-rate';

const book = (...rates: ReturnType<typeof buildRate>[]) => ({ version: '1', checkedOn: '2026-08-01', rates });

describe('a call that was bought from a reseller', () => {
  it('is known by its provider or by its name', () => {
    expect([
      resellerOf('OpenRouter'),
      resellerOf(null, 'vercel/gpt-x'),
      resellerOf('openai', 'gpt-x'),
      resellerOf(null),
    ]).toEqual(['OpenRouter', 'vercel', null, null]);
  });

  it("is resold where it is priced by another's list", () => {
    expect(isResold('openrouter', 'openai/gpt-x', 'openai')).toBe(true);
    expect(isResold('openrouter', 'openai/gpt-x', 'openrouter')).toBe(false);
    expect(isResold('openai', 'gpt-x', 'openai')).toBe(false);
    expect(isResold('vercel', 'gpt-x', null)).toBe(false);
  });
});

it('is billed in credits by Snowflake alone', () => {
  expect([isBilledInCredits('Snowflake Cortex'), isBilledInCredits('openai'), isBilledInCredits(null)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('has the tier that its name shows', () => {
  expect([
    tierInName('openai', 'gpt-x:batch'),
    tierInName('openrouter', 'x/y:free'),
    tierInName('openai', 'gpt-x:free'),
  ]).toEqual(['batch', 'free', null]);
  expect(tierInName(null, ' claude-x-fast ')).toBe('priority');
  // Only OpenRouter says free of what costs nothing.
  expect([tierInName('vercel', 'x/y:free'), tierInName('openai', null)]).toEqual([null, null]);
});

it('may mean a Region or the global profile at Bedrock, of those that the catalogue has', () => {
  const id = 'anthropic.claude-x';
  const bedrock = (...models: string[]) => book(...models.map((model) => buildRate({ provider: 'bedrock', model })));
  const meant = (catalogue: ReturnType<typeof book>, model: string) =>
    profilesMeant(catalogue, { provider: 'bedrock', model }).map((one) => `${one.provider} ${one.model}`);
  expect(meant(bedrock(id, `global.${id}`, `us.${id}`), `us.${id}`)).toEqual([`bedrock ${id}`, `bedrock global.${id}`]);
  expect(meant(bedrock(`global.${id}`), id)).toEqual([`bedrock global.${id}`]);
  expect(meant(book(), id)).toEqual([]);
});
