import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishedReport } from '../../../lib/audits/finished-report';
import { rekeyAudit } from '../../../lib/audits/intake/rekey-audit';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { enterPrice } from '../../../lib/audits/prices/price-book';
import { repriceAudit } from '../../../lib/audits/tasks/reprice-audit';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import type { SaidCosts } from '../../../lib/workloads/billed-kind';
import { logInput } from '../../fixtures/log-input';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

/** A million tokens each way on gpt-4o, $2.50 + $10. */
const LOG = `timestamp,provider,model,input_tokens,output_tokens,cost_usd
2026-11-02T09:00:00Z,openai,gpt-4o,1000000,0,2.5
2026-11-16T09:00:00Z,openai,gpt-4o,0,1000000,10
`;

it('what a person says of the costs is kept with the audit, through what prices and names its workloads again', async () => {
  const path = join(dataDirectory(), 'log.csv');
  writeFileSync(path, LOG);
  const { id, report } = await runAudit(logInput([{ name: 'log.csv', path }]), () => {});
  expect(report.source.billed).toBe('unknown');

  const discount = { kind: 'discount', discount: { provider: 'openai', percentOff: 20 } };
  await enterPrice(discount, { by: 'Ada', reason: 'Order form 12' });
  const repriced = async (costs?: SaidCosts) => {
    await repriceAudit(id, costs);
    return finishedReport(id);
  };
  expect((await repriced()).totals.paid).toMatchObject({ inLog: 12.5 });
  expect((await repriced('estimate')).totals.paid).toMatchObject({ inLog: 10, ownPrices: 1 });
  expect((await repriced()).totals.paid).toMatchObject({ inLog: 10 });
  await rekeyAudit(id, null);
  expect(await finishedReport(id)).toMatchObject({ source: { billed: 'estimate' }, totals: { paid: { inLog: 10 } } });
  expect((await repriced('invoice')).totals.paid).toMatchObject({ inLog: 12.5, ownPrices: 0 });
});
