import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const LOGS = {
  'chat.csv': [
    'timestamp,application,model,input_tokens,output_tokens',
    '2026-11-02T09:00:00Z,chat,gpt-4o,100,20',
    '2026-11-02T09:01:00Z,chat,gpt-4o,110,20',
  ],
  'keyed.csv': [
    'timestamp,application,key_name,model,input_tokens,output_tokens',
    '2026-11-02T10:00:00Z,jobs,nightly-key,gpt-4o,100,20',
    '2026-11-02T10:01:00Z,jobs,weekly-key,gpt-4o,100,20',
  ],
  'routed.csv': [
    'timestamp,application,route,key_name,tags,model,input_tokens,output_tokens',
    '2026-11-02T11:00:00Z,api,/v1/ask,app-key,"a,b",gpt-4o,100,20',
  ],
  'tagged.csv': ['timestamp,tags,model,input_tokens,output_tokens', '2026-11-02T12:00:00Z,digest,gpt-4o,100,20'],
  'mini.csv': [
    'timestamp,application,model,input_tokens,output_tokens',
    '2026-11-02T09:00:00Z,chat,gpt-4o-mini,100,20',
  ],
};

/** The ids of the workloads of these logs, audited together, by name and model. */
async function idsOf(...names: (keyof typeof LOGS)[]): Promise<Record<string, string>> {
  const files = names.map((name) => {
    const path = join(dataDirectory(), name);
    writeFileSync(path, `${LOGS[name].join('\n')}\n`);
    return { name, path };
  });
  const { report } = await runAudit(logInput(files), () => {});
  return Object.fromEntries(report.workloads.map(({ name, model, id }) => [`${name}, ${model}`, id]));
}

it('a workload has the same id when its log is read again, and with other files that have more columns to name workloads by', async () => {
  const together = await idsOf('chat.csv', 'keyed.csv', 'routed.csv', 'tagged.csv');
  expect(Object.keys(together).sort()).toEqual([
    'api · /v1/ask, gpt-4o',
    'chat, gpt-4o',
    'digest, gpt-4o',
    'jobs · nightly-key, gpt-4o',
    'jobs · weekly-key, gpt-4o',
  ]);
  const alone = { ...(await idsOf('chat.csv')), ...(await idsOf('routed.csv')), ...(await idsOf('tagged.csv')) };
  const keyed = await idsOf('keyed.csv');
  expect(await idsOf('keyed.csv')).toEqual(keyed);
  expect({ ...alone, ...keyed }).toEqual(together);
});

it('another model is another workload', async () => {
  const ids = await idsOf('chat.csv', 'mini.csv');
  expect(Object.keys(ids)).toHaveLength(2);
  expect(new Set(Object.values(ids)).size).toBe(2);
});
