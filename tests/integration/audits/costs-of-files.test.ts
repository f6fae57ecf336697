import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishedReport } from '../../../lib/audits/finished-report';
import { rekeyAudit } from '../../../lib/audits/intake/rekey-audit';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { enterPrice } from '../../../lib/audits/prices/price-book';
import { repriceAudit } from '../../../lib/audits/tasks/reprice-audit';
import { roundUsd } from '../../../lib/cost/money';
import { costsQuestion } from '../../../lib/reports/paid/costs-question';
import type { Report } from '../../../lib/reports/report';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import type { SaidCosts } from '../../../lib/workloads/billed-kind';
import { logInput } from '../../fixtures/log-input';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

/** LiteLLM's estimates: $1.20 of Anthropic, $0.21 of OpenAI's gpt-4o-mini. OpenAI's invoice: $0.25446. */
const FILES = ['litellm-daily-spend.csv', 'openai-costs.csv'];

/** More of LiteLLM's workload with gpt-4o-mini, from a file that does not say what its costs are: $40. */
const OWN = `timestamp,provider,model,operation,input_tokens,output_tokens,cost_usd
2026-06-02T09:00:00Z,openai,gpt-4o-mini,chat,200000000,20000000,40
`;

async function audit(more: { name: string; text: string }[] = []) {
  const at = (name: string) => ({ name, path: join(dataDirectory(), name) });
  for (const name of FILES) copyFileSync(join('tests/fixtures/logs', name), at(name).path);
  for (const { name, text } of more) writeFileSync(at(name).path, text);
  return runAudit(logInput([...FILES, ...more.map(({ name }) => name)].map(at)), () => {});
}

async function repriced(id: string, costs?: SaidCosts): Promise<Report> {
  await repriceAudit(id, costs);
  return finishedReport(id);
}

function ofModel({ workloads }: Report, asked: string) {
  const found = workloads.find(({ model }) => model === asked);
  if (found === undefined) throw new Error(`no workload with ${asked}`);
  return found;
}

it('a workload has the kind of costs of its files, and a discount lowers only what is an estimate', async () => {
  const { id, report: before } = await audit();
  expect(before.source.files.map(({ costs }) => costs)).toEqual(['estimate', 'invoice']);
  expect(before.workloads.map(({ model, paid }) => [model, paid.from, paid.inLog])).toEqual([
    ['gpt-4o-mini', 'estimate', 0.21],
    ['claude-sonnet-4-5', 'estimate', 1.2],
    ['gpt-4o-2024-08-06', 'invoice', 0.25],
  ]);
  expect(before.totals.paid).toMatchObject({ unknown: 0, computed: 0, inLog: 1.66 });

  await enterPrice(
    { kind: 'discount', discount: { provider: 'openai', percentOff: 15 } },
    { by: 'Ada', reason: 'Order form 12' },
  );
  const after = await repriced(id);
  // 0.21 x 0.85 = 0.1785.
  expect(after.workloads.map(({ paid }) => paid.inLog)).toEqual([0.18, 1.2, 0.25]);
  expect(after.totals.paid).toMatchObject({ invoice: before.totals.paid.invoice, inLog: 1.63, ownPrices: 1 });
  const residual = ({ totals }: Report) => Math.abs(totals.reconciliation?.residual ?? Number.NaN);
  expect(residual(after)).toBeLessThanOrEqual(residual(before));
  expect(costsQuestion(after)).toBeNull();
  await expect(repriceAudit(id, 'estimate')).rejects.toThrow('each file says which');
});

it('where a workload has costs of several kinds, its sums are told apart, and the question is about the unknown part', async () => {
  const { id } = await audit([{ name: 'own.csv', text: OWN }]);
  await enterPrice(
    { kind: 'discount', discount: { provider: 'openai', percentOff: 15 } },
    { by: 'Ada', reason: 'Order form 12' },
  );
  const asked = await repriced(id);
  const mini = ofModel(asked, 'gpt-4o-mini');
  const month = mini.costBasis?.monthlyFactor ?? Number.NaN;
  // 0.21 x 0.85 + 40.
  expect(mini.paid).toMatchObject({ from: 'several', inLog: 40.18, ownPrices: true });
  expect(mini.paid.parts).toEqual([
    { from: 'estimate', usd: roundUsd(0.1785 * month) },
    { from: 'unknown', usd: roundUsd(40 * month) },
  ]);
  const { invoice, estimate, unknown, computed } = asked.totals.paid;
  expect(roundUsd(invoice + estimate + unknown + computed)).toBe(asked.totals.monthlyCurrent);
  const question = costsQuestion(asked);
  expect(question?.asInvoice).toBe(roundUsd(40 * month));

  const invoiced = await repriced(id, 'invoice');
  expect(ofModel(invoiced, 'gpt-4o-mini').paid).toMatchObject({ from: 'several', inLog: 40.18 });
  expect(costsQuestion(invoiced)).toBeNull();
  await rekeyAudit(id, null);
  // 40.21 x 0.85 = 34.1785. The invoice of OpenAI stays one.
  const estimated = await repriced(id, 'estimate');
  expect(ofModel(estimated, 'gpt-4o-mini').paid).toMatchObject({ from: 'estimate', inLog: 34.18 });
  expect(ofModel(estimated, 'gpt-4o-2024-08-06').paid).toMatchObject({ from: 'invoice', inLog: 0.25 });
  const change = estimated.totals.monthlyCurrent - asked.totals.monthlyCurrent;
  expect(roundUsd((question?.asEstimate ?? Number.NaN) - roundUsd(40 * month))).toBe(roundUsd(change));
});
