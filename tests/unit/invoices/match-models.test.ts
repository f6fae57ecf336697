import { describe, expect, it } from 'vitest';
import { matchModels } from '../../../lib/invoices/match-models';

const log = (...models: string[]) => models.map((model) => ({ provider: 'openai', model }));
const billed = (...models: string[]) => models.map((model) => ({ provider: 'openai', model, usd: 1n }));
const counted = (...models: string[]) => models.map((model) => ({ provider: 'openai', model, usd: null }));
const names = (lines: { model: string | null }[]) => lines.map(({ model }) => model);

describe('snapshots and their names without a date', () => {
  it.each([
    ['the only snapshot of an undated model', billed('gpt-4o-2024-08-06'), log('gpt-4o'), ['gpt-4o']],
    ['an undated model of the only snapshot', billed('gpt-4o'), log('gpt-4o-2024-08-06'), ['gpt-4o-2024-08-06']],
    ['no snapshot of another one', billed('gpt-4o-2024-05-13'), log('gpt-4o-2024-08-06'), ['gpt-4o-2024-05-13']],
    [
      'no second snapshot beside what is billed by its own name',
      billed('gpt-4o', 'gpt-4o-2024-05-13'),
      log('gpt-4o'),
      ['gpt-4o', 'gpt-4o-2024-05-13'],
    ],
    [
      'no undated model where the log has several snapshots',
      billed('gpt-4o'),
      log('gpt-4o-2024-05-13', 'gpt-4o-2024-08-06'),
      ['gpt-4o'],
    ],
    ['no other model', billed('gpt-4o-mini'), log('gpt-4o'), ['gpt-4o-mini']],
    [
      'the counts of a usage export with the name of the cost export',
      [...billed('gpt-4o'), ...counted('gpt-4o-2024-08-06')],
      log('gpt-4o'),
      ['gpt-4o', 'gpt-4o'],
    ],
    [
      'the counts of a model that the log lacks',
      [...billed('o3'), ...counted('o3-2025-04-16')],
      log('gpt-4o'),
      ['o3', 'o3'],
    ],
  ])('joins %s', (_, lines, audited, expected) => {
    expect(names(matchModels<{ provider: string; model: string; usd: bigint | null }>(lines, audited))).toEqual(
      expected,
    );
  });

  it('joins nothing to a line of no model, nor a snapshot that is logged by its own name', () => {
    expect(names(matchModels([{ provider: 'openai', model: null, usd: 1n }], log('gpt-4o')))).toEqual([null]);
    expect(names(matchModels(billed('gpt-4o-2024-08-06'), log('gpt-4o', 'gpt-4o-2024-08-06')))).toEqual([
      'gpt-4o-2024-08-06',
    ]);
    expect(
      names(matchModels(billed('gpt-4o'), [{ provider: 'openai', model: null }, ...log('gpt-4o-2024-08-06')])),
    ).toEqual(['gpt-4o-2024-08-06']);
  });

  it('joins nothing across providers', () => {
    expect(names(matchModels(billed('gpt-4o-2024-08-06'), [{ provider: 'azure', model: 'gpt-4o' }]))).toEqual([
      'gpt-4o-2024-08-06',
    ]);
  });
});
