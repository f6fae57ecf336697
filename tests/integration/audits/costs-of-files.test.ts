import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishedReport } from '../../../lib/audits/finished-report';
import { rekeyAudit } from '../../../lib/audits/intake/rekey-audit';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { enterPrice } from '../../../lib/audits/prices/price-book';
import { repriceAudit } from '../../../lib/audits/tasks/reprice-audit';
import { roundUsd } from '../../../lib/cost/money';
import { costsQuestion } from '../../../lib/reports/costs-question';
import type { Report } from '../../../lib/reports/report';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import type { SaidCosts } from '../../../lib/workloads/billed-kind';
import { logInput } from '../../fixtures/log-input';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

/** $1.20 of Anthropic and $0.21 of OpenAI, estimated by LiteLLM; $0.25446 of OpenAI, invoiced by OpenAI. */
const FILES = ['litellm-daily-spend.csv', 'openai-costs.csv'];

it('tries', async () => {
  for (const name of FILES) copyFileSync(join('tests/fixtures/logs', name), join(dataDirectory(), name));
  const { id, report } = await runAudit(logInput(FILES.map((name) => ({ name, path: join(dataDirectory(), name) }))), () => {});
  console.log(JSON.stringify(report.source.files), report.source.billed, report.totals.paid, report.source.workloadKey);
  for (const w of report.workloads) console.log(w.name, w.provider, w.model, w.application, w.route, w.requests, w.paid, w.monthly.current, w.reconciliation, w.costBasis?.billedUsd, w.costBasis?.billedKind, w.costBasis?.billedParts);
});
