import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAudits } from '../../../lib/audits/audits';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

it('the headline of an audit whose spend is unknown says no net, instead of zero', async () => {
  const path = join(dataDirectory(), 'log.csv');
  writeFileSync(
    path,
    'timestamp,model,input_tokens,output_tokens\n2026-11-02T09:00:00Z,nobody-knows-this-model,100,20\n',
  );
  await runAudit(logInput([{ name: 'log.csv', path }]), () => {});
  const [audit] = await listAudits();
  expect(audit?.headline).toEqual({
    monthlyCurrent: null,
    estimated: false,
    netLow: null,
    netBase: null,
    netMedian: null,
    netHigh: null,
    requests: 1,
    workloads: 1,
  });
});
