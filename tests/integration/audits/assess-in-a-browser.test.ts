import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';
import type { AuditInput } from '../../../lib/audits/intake/audit-input';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { auditedOf } from '../../../lib/store/audits/audit-result';
import { readInputs } from '../../../lib/store/audits/report-inputs';
import { database } from '../../../lib/store/database/database';
import { buildWorkflow } from '../../fixtures/build-workflow';
import { logInput } from '../../fixtures/log-input';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a page imports to make a report. */
const PAGE = `
import { conclude, worksOf } from './lib/assessment/conclude';
export const report = ({ intake, audited, ...context }) =>
  conclude(intake, worksOf(audited, intake.source), { ...context, decisions: new Map(context.decisions) });
`;

/** As a page's bundle: whatever a browser has not fails to build, and what it needs of a browser is named. */
function bundled(): { code: string; packages: Set<string> } {
  const { outputFiles, metafile } = buildSync({
    stdin: { contents: PAGE, resolveDir: ROOT },
    ...{ bundle: true, platform: 'browser', format: 'iife', globalName: 'page', target: 'es2022' },
    ...{ write: false, metafile: true, absWorkingDir: ROOT, outdir: ROOT },
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  return { code: outputFiles[0]?.text ?? '', packages: new Set(packages) };
}

const page = bundled();

const fixture = (name: string): AuditInput => {
  const path = fileURLToPath(new URL(`../../fixtures/logs/${name}`, import.meta.url));
  return logInput([{ name, path }], { name });
};
const listed: AuditInput = {
  name: 'list',
  kind: 'workflows',
  list: [
    buildWorkflow({
      name: 'Nightly digest',
      provider: 'openai',
      model: 'gpt-4o',
      requestsPerMonth: 90_000,
      inputTokens: 900,
    }),
    buildWorkflow({ name: 'Chat', provider: 'anthropic', model: 'claude-sonnet-4-5', costPerRequestUsd: 0.01 }),
  ],
};

it.each([fixture('helicone.csv'), fixture('litellm-payload.jsonl'), fixture('openai-usage.csv'), listed])(
  'a browser makes of what is stored of $name the very report that is stored',
  async (input) => {
    const { id, report } = await runAudit(input, () => {});
    const inputs = await readInputs(await database(), id);
    if (inputs === null || inputs === 'unreadable') throw new Error('It was just stored.');
    const rows: { profile: string }[] = [];
    for await (const row of inputs.workloads()) rows.push(row);
    const prices = { catalogue, listed: catalogue, overrides: [] };
    const given = {
      ...{ intake: inputs.intake, audited: auditedOf(inputs.kind, rows), decisions: [] },
      ...{ prices, assumptions: defaultAssumptions, own: [], at: Date.now() },
    };

    const { code, packages } = page;
    expect([...packages]).toEqual(['zod']);
    // A realm with the language alone: no process, no require, no file, and no clock that it would dare to ask.
    const realm = vm.createContext({ given: JSON.stringify(given) });
    vm.runInContext('Date.now = () => { throw new Error("The clock was asked.") }; Math.random = Date.now;', realm);
    const text = (await vm.runInContext(
      `${code}; page.report(JSON.parse(given)).then(JSON.stringify)`,
      realm,
    )) as string;
    const made = JSON.parse(text) as Report;
    expect(reportSchema.parse(made)).toEqual(report);
    expect(made.workloads.length).toBeGreaterThan(0);
  },
);
