import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { callWhowaits } from './call-whowaits';
import { expectAccountingAddsUp } from './expect-accounting';
import { REPOSITORY, temporaryFolder } from './run-whowaits';

const LOG = join(REPOSITORY, 'tests/fixtures/azure-2023/code-first-1000.csv');
const COLUMNS = ['TIMESTAMP=started_at', 'ContextTokens=input_tokens', 'GeneratedTokens=output_tokens'];
const ADA = ['--by', 'Ada', '--reason', 'Order form 12'];

let data: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  data = temporaryFolder();
});
afterAll(() => data.remove());

const prices = (...args: string[]) => callWhowaits(data.path, 'prices', ...args);
async function audit(model: string) {
  const options = [
    ...COLUMNS.flatMap((pair) => ['--map', pair]),
    '--set',
    `model=${model}`,
    '--set',
    'provider=openai',
  ];
  const { stdout } = await callWhowaits(data.path, 'audit', '--json', LOG, ...options);
  const report = reportSchema.parse(JSON.parse(stdout));
  expectAccountingAddsUp(report);
  return report;
}

describe('whowaits prices', () => {
  it('shows source, date and status of every rate of a model', async () => {
    const { code, stdout } = await prices('gpt-4o', '--provider', 'openai');
    expect(code).toBe(0);
    expect(stdout).toMatch(/openai +gpt-4o +standard +\$2\.50 +\$1\.25 .*\$10\.00 +catalogue +20 Nov 2026 +\[1\]/);
    expect(stdout).toContain('[1] pi-ai 2026-11-20 (grade K): https://www.npmjs.com/package/@earendil-works/pi-ai');
  });

  it('prints the same as JSON and nothing else', async () => {
    const { stdout } = await prices('gpt-4o', '--provider', 'openai', '--json');
    const { models } = JSON.parse(stdout);
    expect(models).toHaveLength(1);
    for (const rate of models[0].rates)
      expect(rate).toMatchObject({ source: expect.any(String), status: expect.any(String) });
  });

  it.each([
    ['a model that nobody knows', ['no-such-model'], 'no rate is known for no-such-model'],
    ['a provider that nobody knows', ['gpt-4o', '--provider', 'nobody'], '"nobody" is not a provider of'],
    ['a status that is none', ['--status', 'sure'], "argument 'sure' is invalid"],
    [
      'a price that is none',
      ['set', '--provider', 'openai', '--model', 'x', '--input', 'cheap', ...ADA],
      'It must be an amount.',
    ],
    [
      'a price of another unit',
      ['set', '--provider', 'openai', '--model', 'x', '--input', '1e15', ...ADA],
      'at most 10,000',
    ],
    [
      'a thousand times the listed price',
      ['set', '--provider', 'openai', '--model', 'gpt-4o', '--input', '2500', ...ADA],
      '1,000 times the listed 2.5',
    ],
    [
      'a change that nobody signs',
      ['set', '--provider', 'openai', '--model', 'x', '--input', '1'],
      "'--by <name>' not specified",
    ],
    [
      'an alias of nothing',
      ['alias', 'prod', '--to', 'openai/no-such-model', ...ADA],
      'No rate is known for openai no-such-model',
    ],
    ['an override that is not there', ['withdraw', 'nothing', ...ADA], 'no override in force with the ID nothing'],
    ['a file that is not there', ['import', '/no/such/file.csv', ...ADA], "/no/such/file.csv can't be read"],
  ])('refuses %s as wrong use', async (_what, args, says) => {
    const { code, stderr } = await prices(...args);
    expect(code).toBe(2);
    expect(stderr).toContain('error:');
    expect(stderr).toContain(says);
  });
});

describe('what a user pays', () => {
  it('prices an audit from then on, is named in its report, and ends when it is withdrawn', async () => {
    const before = await audit('gpt-4o');
    expect(before.catalogue.overrides).toEqual([]);
    // Half of the shipped $2.50 and $10.00.
    await prices('set', '--provider', 'openai', '--model', 'gpt-4o', '--input', '1.25', '--output', '5', ...ADA);
    const after = await audit('gpt-4o');
    expect(after.workloads[0]?.monthly.sync).toBeCloseTo((before.workloads[0]?.monthly.sync ?? 0) / 2, 1);
    expect(after.catalogue.overrides).toMatchObject([{ by: 'Ada', reason: 'Order form 12', workloads: 1 }]);

    // An audit that is done keeps its figures until it is priced again.
    const list = (await callWhowaits(data.path, 'list')).stdout.trim().split('\n');
    const id = list.at(-1)?.split(/\s+/)[0] ?? '';
    const shown = async (command: string) =>
      reportSchema.parse(JSON.parse((await callWhowaits(data.path, command, id, '--json')).stdout)).workloads[0]
        ?.monthly.sync;
    expect(await shown('show')).toBe(before.workloads[0]?.monthly.sync);
    expect(await shown('reprice')).toBe(after.workloads[0]?.monthly.sync);
    expect(await shown('show')).toBe(after.workloads[0]?.monthly.sync);

    const { stdout } = await prices('history', '--json');
    const [override] = JSON.parse(stdout).overrides;
    expect((await prices('withdraw', override.id, '--by', 'Grace', '--reason', 'It ended')).code).toBe(0);
    expect((await audit('gpt-4o')).workloads[0]?.monthly.sync).toBe(before.workloads[0]?.monthly.sync);
    expect((await prices('history')).stdout).toMatch(/Ada .*Order form 12 .*by Grace/);
  });

  it('brings a model that no catalogue knows, by an alias or a file; without them it is unpriced', async () => {
    expect((await audit('prod-chat')).workloads[0]?.outcome).toBe('unpriced');
    await prices('alias', 'prod-chat', '--to', 'openai/gpt-4o', ...ADA);
    expect((await audit('prod-chat')).workloads[0]?.monthly.sync).toBeGreaterThan(0);

    const file = join(data.path, 'card.csv');
    writeFileSync(file, 'provider,model,input,output\nopenai,house-model,1,2\nopenai,other,cheap,2\n');
    const refused = await prices('import', file, ...ADA);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('card.csv, line 3: input:');
    writeFileSync(file, 'provider,model,input,output\nopenai,house-model,1,2\n');
    expect((await prices('import', file, ...ADA)).code).toBe(0);
    expect((await audit('house-model')).workloads[0]?.monthly.sync).toBeGreaterThan(0);
  });
});
