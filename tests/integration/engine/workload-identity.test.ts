import { expect, it } from 'vitest';
import { csv, type Input, importFiles } from './import-files';

/** The ids of the workloads of these files, by name. */
async function idsOf(...files: Input[]): Promise<Record<string, string>> {
  const { profiles } = await importFiles(files);
  return Object.fromEntries(profiles.map(({ name, id }) => [name, id]));
}

const chat = csv(
  'chat.csv',
  'timestamp,application,model,input_tokens,output_tokens',
  '2026-11-02T09:00:00Z,chat,gpt-4o,100,20',
  '2026-11-02T09:01:00Z,chat,gpt-4o,110,20',
);
const keyed = csv(
  'keyed.csv',
  'timestamp,application,key_name,model,input_tokens,output_tokens',
  '2026-11-02T10:00:00Z,jobs,nightly-key,gpt-4o,100,20',
  '2026-11-02T10:01:00Z,jobs,weekly-key,gpt-4o,100,20',
);
const routed = csv(
  'routed.csv',
  'timestamp,application,route,key_name,tags,model,input_tokens,output_tokens',
  '2026-11-02T11:00:00Z,api,/v1/ask,app-key,"a,b",gpt-4o,100,20',
);
const tagged = csv(
  'tagged.csv',
  'timestamp,tags,model,input_tokens,output_tokens',
  '2026-11-02T12:00:00Z,digest,gpt-4o,100,20',
);

it('a workload has the same id when its log is read again', async () => {
  expect(await idsOf(keyed)).toEqual(await idsOf(keyed));
});

it('and when other files are read with it that have more columns to name workloads by', async () => {
  const together = await idsOf(chat, keyed, routed, tagged);
  expect(Object.keys(together).sort()).toEqual([
    'api · /v1/ask',
    'chat',
    'digest',
    'jobs · nightly-key',
    'jobs · weekly-key',
  ]);
  for (const file of [chat, keyed, routed, tagged]) expect(together).toMatchObject(await idsOf(file));
});

it('another model is another workload', async () => {
  const mini = csv(
    'mini.csv',
    'timestamp,application,model,input_tokens,output_tokens',
    '2026-11-02T09:00:00Z,chat,gpt-4o-mini,100,20',
  );
  expect((await idsOf(mini)).chat).not.toBe((await idsOf(chat)).chat);
});
