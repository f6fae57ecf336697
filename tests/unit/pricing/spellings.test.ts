import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { indexOf } from '../../../lib/pricing/catalogue/catalogue-index';
import { resolveModel } from '../../../lib/pricing/models/resolve-model';

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

/** A reseller's model counts by its standard rate: without one, its calls are priced at the vendor's. */
function held({ provider, model }: Meaning): boolean {
  const rates = indexOf(catalogue).get(provider)?.get(model) ?? [];
  return rates.some(({ tier }) => tier === 'standard' || provider !== 'openrouter');
}

describe('names as logs spell them', () => {
  it.each(rows)('$provider $model', ({ provider, model, meanings, region, tier, mark }) => {
    const resolved = resolveModel(catalogue, provider, model);
    const meant = mark === 'free' ? meanings[0] : meanings.find(held);
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
    const silent = rows.filter(({ meanings, mark }) => !meanings.some(held) && mark === '');
    expect(silent.map(({ model }) => model)).toEqual([]);
  });
});
