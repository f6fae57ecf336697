import { expect, it } from 'vitest';
import { assessProfile } from '../../../fixtures/in-context';
import { csv, importFiles } from '../import-files';

const HEAD = 'timestamp,provider,model,prompt_tokens,completion_tokens,reasoning_tokens';
const row = (index: number, output: number, reasoning: number | '') =>
  `2026-11-02T09:${String(index).padStart(2, '0')}:00Z,dashscope,qwen-plus,1000,${output},${reasoning}`;

const profileOf = async (...rows: string[]) => (await importFiles([csv('log.csv', HEAD, ...rows)])).profiles[0];

it('counts the output of requests that say whether they thought, and of those that did', async () => {
  const profile = await profileOf(row(0, 400, 300), row(1, 100, 0), row(2, 500, ''));
  expect(profile?.tokens.output).toBe(1000);
  expect(profile?.thinking).toEqual({ known: 500, thought: 400 });
  // $1.20 a million, and $4 for 40% to 90% of it; for 80% as of those that say it.
  const { input } = assessProfile(profile ?? expect.fail('a workload'), 1);
  expect(input?.currentRates[0]).toMatchObject({
    usd: { output: 3.44 },
    outputRange: { low: 2.32, high: 3.72 },
  });
});

it('is null where no request says it', async () => {
  expect((await profileOf(row(0, 400, ''), row(1, 100, '')))?.thinking).toBeNull();
});
