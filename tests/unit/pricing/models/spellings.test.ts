import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { indexOf } from '../../../../lib/pricing/catalogue/catalogue-index';
import { resolveModel } from '../../../../lib/pricing/models/resolve-model';

type Meaning = { provider: string; model: string; region: string | null };
type Row = {
  provider: string | null;
  model: string;
  meanings: Meaning[];
  region: string;
  tier: string | null;
  mark: string;
};

const rows: Row[] = readFileSync(path.join(import.meta.dirname, 'spellings.csv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [provider = '', model = '', expected = '', region = '', tier = '', mark = ''] = line.split(',');
    const meanings = expected
      .split('|')
      .filter((text) => text !== '')
      .map((text): Meaning => {
        const [first = '', second = '', where] = text.split(' ');
        return { provider: first, model: second, region: where?.slice(1) ?? null };
      });
    return { provider: provider || null, model, meanings, region, tier: tier || null, mark };
  });

/** The first meaning whose rate for the tier is known, else the last that the catalogue holds. */
function chosen(meanings: readonly Meaning[], tier: string | null): Meaning | undefined {
  const ratesOf = ({ provider, model }: Meaning) => indexOf(catalogue).get(provider)?.get(model) ?? [];
  const sold = meanings.find((meaning) => {
    const rates = ratesOf(meaning);
    return (
      rates.length > 0 &&
      (meaning.provider !== 'openrouter' || rates.some((rate) => rate.tier === (tier ?? 'standard')))
    );
  });
  return sold ?? meanings.findLast((meaning) => ratesOf(meaning).length > 0);
}

describe('names as logs spell them', () => {
  it.each(rows)('$provider $model', ({ provider, model, meanings, region, tier, mark }) => {
    const resolved = resolveModel(catalogue, provider, model);
    const meant = mark === 'free' ? meanings[0] : chosen(meanings, tier);
    const where = meant?.region ?? (region === '?' ? (resolved?.region ?? '') : region);
    const expected = meant && {
      provider: meant.provider,
      model: meant.model,
      ...(where ? { region: where } : {}),
      ...(tier ? { tier } : {}),
    };
    if (mark === 'moving') expect([null, ...meanings.map(({ model }) => model)]).toContain(resolved?.model ?? null);
    else expect(resolved).toEqual(expected ?? null);
  });

  it('holds at least the 115 spellings of the price check, and each name is known, waits for rates, or says why not', () => {
    expect(rows.length).toBeGreaterThanOrEqual(115);
    expect(new Set(rows.map(({ provider, model }) => `${provider} ${model}`)).size).toBe(rows.length);
    const silent = rows.filter(({ meanings, tier, mark }) => chosen(meanings, tier) === undefined && mark === '');
    expect(silent.map(({ model }) => model)).toEqual([]);
  });
});
