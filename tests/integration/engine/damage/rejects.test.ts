import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importRequests } from '../../../../lib/engine/import/import-requests';
import type { ImportRequest } from '../../../../lib/engine/import/import-result';
import { csv, type Input, importRequest } from '../import-files';

const CANARY = 'CANARY-in-a-rejected-row';

/** Every reject that is written down, sorted, and the counts that the import tells. */
async function rejectsOf(...inputs: Input[]): Promise<{ written: string[]; told: number }> {
  return rejectsOfRequest(importRequest(inputs));
}

async function rejectsOfRequest(request: ImportRequest): Promise<{ written: string[]; told: number }> {
  const rejects = join(request.directory, 'rejects.csv');
  const result = await importRequests({ ...request, rejects }, () => {});
  const [header, ...lines] = readFileSync(rejects, 'utf8').trimEnd().split('\n');
  expect(header).toBe('file,line,reason,column');
  expect(lines.join()).not.toContain(CANARY);
  return { written: lines.sort(), told: result.rejects.reduce((sum, { count }) => sum + count, 0) };
}

it('every rejected row is written down with its file, line, reason and column, and nothing that it holds', async () => {
  const first = csv(
    'first.csv',
    'timestamp,model,input_tokens,output_tokens,note',
    '2026-11-02T09:00:00Z,gpt-4o,100,20,"two',
    'lines"',
    `2026-11-02T09:01:00Z,gpt-4o,-5,20,${CANARY}`,
    `${CANARY},gpt-4o,5,20,`,
    '2026-11-02T09:02:00Z,gpt-4o,5',
    '',
    `2026-11-02T09:03:00Z,gpt-4o,5,20,"${CANARY}`,
    '2026-11-02T09:04:00Z,gpt-4o,5,many,',
  );
  const second = csv(
    'second.jsonl',
    '{"timestamp":"2026-11-02T09:00:00Z","model":"m","input_tokens":1}',
    CANARY,
    `{"timestamp":"2026-11-02T09:00:00Z","model":"m","input_tokens":"${CANARY}"}`,
  );
  const { written, told } = await rejectsOf(first, second);
  expect(written).toEqual([
    'first.csv,4,negative-number,input_tokens',
    'first.csv,5,unknown-time-format,timestamp',
    'first.csv,6,too-few-columns,',
    'first.csv,8,unclosed-quote,',
    'first.csv,9,not-a-number,output_tokens',
    'second.jsonl,2,broken-json,',
    'second.jsonl,3,not-a-number,input_tokens',
  ]);
  expect(told).toBe(written.length);
});

it('all of them are, not only the hundred that the report shows', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `2026-11-02T09:00:00Z,gpt-4o,${index % 3 === 0 ? 'x' : 5},20`,
  );
  const { written, told } = await rejectsOf(csv('log.csv', 'timestamp,model,input_tokens,output_tokens', ...rows));
  expect(told).toBe(1000);
  expect(new Set(written).size).toBe(1000);
  expect(written).toContain('log.csv,2999,not-a-number,input_tokens');
});

it('lines of a file in long form are, too', async () => {
  const long = csv(
    'long.csv',
    'day,model,what,amount',
    '2026-11-02,gpt-4o,in,100',
    `2026-11-02,gpt-4o,in`,
    '2026-11-02,gpt-4o,out,20',
    `2026-11-02,gpt-4o,"${CANARY}" in,5`,
  );
  const pivot = {
    by: ['day', 'model'],
    kind: 'what',
    kinds: { in: 'input_tokens', out: 'output_tokens' },
    amount: 'amount',
  } as const;
  const { written, told } = await rejectsOfRequest(importRequest([long], { pivot }));
  expect(written).toEqual(['long.csv,3,too-few-columns,', 'long.csv,5,unclosed-quote,']);
  expect(told).toBe(2);
});
