import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { searchModels } from '../../../../lib/pricing/list/model-search';
import { isEmbeddingModel } from '../../../../lib/pricing/models/embedding-model';
import { NOW } from '../../../fixtures/in-context';

const GPT_4O = { provider: 'openai', model: 'gpt-4o' };
const find = (search: string, like: { provider: string | null; model: string } | null = GPT_4O) =>
  searchModels(catalogue, search, like, NOW);
const names = (found: ReturnType<typeof find>) => found.models.map(({ provider, model }) => `${provider}/${model}`);

describe('a search for a model', () => {
  it('suggests the next and the smaller models of the maker, then the same one elsewhere, with their prices', () => {
    const { models } = find('');
    const relations = models.map(({ relation }) => relation);
    expect(relations).toEqual([...relations].sort((a, b) => ORDER.indexOf(a ?? '') - ORDER.indexOf(b ?? '')));
    expect(new Set(relations)).toEqual(new Set(['newer', 'smaller', 'same']));
    expect(models).toContainEqual({ provider: 'azure', model: 'gpt-4o', relation: 'same', input: 2.5, output: 10 });
    expect(models.find(({ relation }) => relation === 'newer')?.provider).toBe('openai');
    expect(names(find(''))).not.toContain('openai/gpt-4o');
  });

  it('suggests the next model of the maker also where it costs more', () => {
    const [next] = find('').models;
    expect(next).toMatchObject({ relation: 'newer' });
    expect(next?.input).toBeGreaterThan(2.5);
  });

  it('finds all words of a name in any order, newer versions and makers first, and counts what it does not show', () => {
    const { models, left } = find('haiku claude');
    expect(models.every(({ model }) => /claude.*haiku/.test(model))).toBe(true);
    expect(models.length + left).toBeGreaterThan(20);
    const own = find('claude haiku 4 5', { provider: 'anthropic', model: 'claude-sonnet-4-5' });
    expect(names(own)[0]).toBe('anthropic/claude-haiku-4-5');
    expect(names(find('gpt-5-mini', null))[0]).toBe('openai/gpt-5-mini');
    expect(find('no such model')).toEqual({ models: [], left: 0 });
  });

  it('offers only what is of the same kind and has a price', () => {
    expect(find('embedding').models).toEqual([]);
    const embedding = { provider: 'openai', model: 'text-embedding-3-large' };
    const found = find('o', embedding).models;
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ model }) => isEmbeddingModel(model))).toBe(true);
    expect(names(find('', embedding))).toContain('openai/text-embedding-3-small');
    expect(find('gpt', embedding).models).toEqual([]);
    expect(find('llama').models.every(({ input }) => Number.isFinite(input))).toBe(true);
  });
});

const ORDER = ['newer', 'smaller', 'same'];
