import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { getAudit } from '../../../lib/audits/audits';
import { rekeyAudit } from '../../../lib/audits/intake/rekey-audit';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { requestsFile } from '../../../lib/store/audits/audit-files';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

/** An audit that every test finds in its data folder. */
let id: string;

dataInTemporaryDirectory(async () => {
  const log = `${dataDirectory()}/log.csv`;
  writeFileSync(log, 'timestamp,model,input_tokens,output_tokens\n2026-01-01T00:00:00Z,gpt-4o,1,1\n');
  ({ id } = await runAudit(logInput([{ name: 'log.csv', path: log }]), () => {}));
});

it.each([
  ['lost', (file: string) => rmSync(file)],
  ['cut', (file: string) => truncateSync(file, 100)],
  ['empty', (file: string) => truncateSync(file, 0)],
  [
    'overwritten within',
    (file: string) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(255, 4, bytes.length - 8));
    },
  ],
])('requests that are %s are told, and the audit stays', async (_, spoil) => {
  spoil(requestsFile(id));
  await expect(rekeyAudit(id, ['application'])).rejects.toMatchObject({
    ...{ name: 'InputError', status: 422, message: expect.stringMatching(/lost or damaged.*Audit the log again/) },
  });
  expect((await getAudit(id))?.report?.source.accepted).toBe(1);
});
