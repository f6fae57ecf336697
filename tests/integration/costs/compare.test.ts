import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callWhowaits } from '../call-whowaits';
import { REPOSITORY, temporaryFolder } from '../run-whowaits';

const TRACE = join(REPOSITORY, 'tests/fixtures/azure-2023/code-first-1000.csv');
const COLUMNS = ['TIMESTAMP=started_at', 'ContextTokens=input_tokens', 'GeneratedTokens=output_tokens'];

describe('whowaits compare', () => {
  let data: ReturnType<typeof temporaryFolder>;
  let id: string;

  beforeAll(async () => {
    data = temporaryFolder();
    const map = COLUMNS.flatMap((pair) => ['--map', pair]);
    const set = ['--set', 'model=gpt-4o', '--set', 'application=code', '--days', '30.4375'];
    await callWhowaits(data.path, 'audit', TRACE, ...map, ...set);
    id = (await callWhowaits(data.path, 'list')).stdout.split('\n')[1]?.split(' ')[0] ?? '';
  });
  afterAll(() => data.remove());

  it('prices the same tokens on the same model elsewhere and on a model that is named, by hand', async () => {
    const args = ['compare', id, 'code', '--model', 'openai/gpt-4o-mini', '--model', 'openai/gpt-4o-mini=2', '--json'];
    const { code, stdout } = await callWhowaits(data.path, ...args);
    expect(code).toBe(0);
    const { rows } = JSON.parse(stdout) as { rows: Record<string, unknown>[] };
    // 2,122,354 tokens in and 27,621 out: gpt-4o at $2.50 and $10.00, gpt-4o-mini at $0.15 and $0.60 a million.
    expect(rows).toMatchObject([
      { as: 'now', provider: 'openai', model: 'gpt-4o', sync: 5.58, batch: 2.79, flex: null },
      { as: 'same-model', provider: 'azure', model: 'gpt-4o', sync: 5.58 },
      { as: 'same-model', provider: 'openrouter', model: 'openai/gpt-4o', sync: 5.58, batch: 2.79, flex: null },
      { as: 'named', model: 'gpt-4o-mini', factor: 1, sync: 0.33, batch: 0.17 },
      { as: 'named', model: 'gpt-4o-mini', factor: 2, sync: 0.67, batch: 0.33 },
    ]);
  });

  it('says what it compared, and what it could not', async () => {
    const { code, stdout, stderr } = await callWhowaits(data.path, 'compare', id, '--model', 'openai/no-such-model');
    expect(code).toBe(0);
    expect(stdout).toContain('openai/gpt-4o');
    expect(stdout).toContain('Tokens are those of the log');
    expect(stderr).toContain('No rate is known for openai/no-such-model');
  });

  it.each([
    [['compare', 'nope'], 'There is no audit "nope".'],
    [['compare', 'ID', 'nothing-of-the-kind'], 'There is no workload "nothing-of-the-kind" in this audit.'],
    [['compare', 'ID', '--model', 'gpt-4o'], 'write provider/model'],
  ])('refuses %j as wrong use', async (args, says) => {
    const { code, stderr, stdout } = await callWhowaits(data.path, ...args.map((arg) => (arg === 'ID' ? id : arg)));
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
  });
});
