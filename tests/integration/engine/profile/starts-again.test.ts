import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startsAgain } from '../../../../lib/engine/profile/starts-again';
import { mixedLog } from '../../../fixtures/mixed-log';
import { csv, importFiles } from '../import-files';

function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), 'whowaits-starts-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));
  return directory;
}

it('counts when the requests of a workload started, by slots of five minutes', async () => {
  const { requests, profiles, key } = await importFiles([
    csv(
      'log.csv',
      'timestamp,application,model,input_tokens,output_tokens',
      '2026-01-05T02:00:00Z,night,gpt-4o,10,1',
      '2026-01-05T02:04:59Z,night,gpt-4o,11,1',
      '2026-01-05T02:05:00Z,night,gpt-4o,12,1',
      '2026-01-06T02:00:00Z,night,gpt-4o,13,1',
      '2026-01-05T09:00:00Z,day,gpt-4o,14,1',
    ),
  ]);
  const id = profiles.find(({ name }) => name === 'night')?.id ?? '';
  const { starts } = await startsAgain({ requests, key, workloads: [id, 'not-there'], directory: scratch() });
  const at = (time: string) => Date.parse(time) / 300_000;
  expect(starts).toEqual({
    [id]: {
      slots: [at('2026-01-05T02:00:00Z'), at('2026-01-05T02:05:00Z'), at('2026-01-06T02:00:00Z')],
      starts: [2, 1, 1],
    },
  });
});

it('knows the parts of a key apart', async () => {
  const { requests, profiles, key } = await importFiles([{ name: 'log.csv', content: mixedLog({}) }]);
  const [whole] = profiles;
  const parts = whole?.parts ?? [];
  expect(parts).toHaveLength(2);
  const ids = [whole?.id ?? '', ...parts.map(({ id }) => id)];
  const { starts } = await startsAgain({ requests, key, workloads: ids, directory: scratch() });
  const counts = ids.map((id) => starts[id]?.starts.reduce((sum, count) => sum + count, 0));
  expect(counts).toEqual([whole?.requests, ...parts.map((part) => part.requests)]);
});

it('says that requests are damaged', async () => {
  const directory = scratch();
  const requests = join(directory, 'requests.parquet');
  writeFileSync(requests, 'no parquet');
  const key = {
    columns: [],
    values: { application: 0, route: 0, key_name: 0, tags: 0 },
    chosenBy: 'whowaits' as const,
  };
  await expect(startsAgain({ requests, key, workloads: ['a'], directory })).rejects.toThrow(/lost or damaged/);
});
