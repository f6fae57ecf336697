import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const CONFIG = '.dependency-cruiser.cjs';
const DEPCRUISE = join(REPOSITORY, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

type Violation = { rule: { name: string }; from: string; to: string };

/** Runs the real tool on a tree. */
function violationsIn(tree: string): Violation[] {
  const args = ['--config', CONFIG, '--output-type', 'json', 'app', 'components', 'lib', 'tests'];
  const run = spawnSync(process.execPath, [DEPCRUISE, ...args], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  return (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

/** Files that keep to the walls; the broken ones below import them. */
const SOUND_FILES: Record<string, string> = {
  'lib/wording/number.ts': 'export const format = String;',
  'lib/workloads/workload.ts': "import { format } from '../wording/number';\nexport const workload = format;",
  'lib/pricing/rate.ts': "import { z } from 'zod';\nexport const rate = z.number();",
  'lib/cost/bill.ts': "import { rate } from '../pricing/rate';\nexport const bill = rate;",
  'lib/latency/tag.ts': 'export const tag = 1;',
  'lib/invoices/check.ts': "import { bill } from '../cost/bill';\nexport const check = bill;",
  'lib/reports/report.ts': "import { bill } from '../cost/bill';\nexport const report = bill;",
  'lib/plans/job.ts': "import { report } from '../reports/report';\nexport const job = report;",
  'lib/batches/build.ts':
    "import { job } from '../plans/job';\nimport { store } from '../store/store';\nexport const build = [job, store];",
  'lib/exports/export-format.ts': 'export const formats = 1;',
  'lib/exports/text/csv.ts':
    "import papa from 'papaparse';\nimport { report } from '../../reports/report';\nexport const csv = [papa, report];",
  'lib/assessment/assess.ts': "import { report } from '../reports/report';\nexport const assess = report;",
  'lib/logs/format.ts': "import papa from 'papaparse';\nexport const format = papa;",
  'lib/logs/mapping/column-mapping-file.ts': "import { z } from 'zod';\nexport const file = z.string();",
  'lib/engine/engine.ts': "import duckdb from '@duckdb/node-api';\nexport const engine = duckdb;",
  'lib/store/store.ts': "import { client } from './generated/client';\nexport const store = client;",
  'lib/store/adapter.ts':
    "import { PrismaLibSql } from '@prisma/adapter-libsql';\nexport const adapter = PrismaLibSql;",
  'lib/store/generated/client.ts': 'export const client = 1;',
  'lib/audits/audits.ts':
    "import { engine } from '../engine/engine';\nimport { store } from '../store/store';\nimport { assess } from '../assessment/assess';\nexport const audits = [assess, engine, store];",
  'lib/providers/open.ts':
    "import openai from 'openai';\nimport { format } from '../wording/number';\nexport const open = [openai, format];",
  'lib/batches/run.ts': "import { open } from '../providers/open';\nexport const run = open;",
  'lib/cli/main.ts': "import { audits } from '../audits/audits';\nexport const main = audits;",
  'components/ui/button.tsx':
    "import { assess } from '@/lib/assessment/assess';\nimport { bill } from '@/lib/cost/bill';\nimport { format } from '@/lib/logs/format';\nimport { formats } from '@/lib/exports/export-format';\nimport { report } from '@/lib/reports/report';\nexport const button = [assess, bill, format, formats, report];",
  'app/page.tsx':
    "import { button } from '@/components/ui/button';\nimport { audits } from '@/lib/audits/audits';\nimport { store } from '@/lib/store/store';\nexport const page = [button, audits, store];",
  'tests/unit/some.test.ts': "import { store } from '../../lib/store/store';\nexport const some = store;",
};

const PURE_WALL = 'pure-folders-import-only-each-other-and-zod';
const COMPONENT_WALL = 'components-import-only-what-runs-in-the-browser';
const BROWSER_WALL = 'logs-run-in-the-browser';
const REPORT_WALL = 'reports-stand-on-the-pure-folders';
const EXPORT_WALL = 'exports-stand-on-reports';
const HEART_WALL = 'assessment-runs-in-the-browser';
const ABOVE_WALL = 'only-audits-and-screens-assess';
const REACH_WALL = 'only-app-cli-and-audits-reach-engine-and-store';

/** Each breaks a wall: the rule that must catch it, the file, what it imports. */
const BREAKS: [rule: string, file: string, imports: string][] = [
  [PURE_WALL, 'lib/cost/reads-a-file.ts', 'node:fs'],
  [PURE_WALL, 'lib/workloads/uses-a-package.ts', 'papaparse'],
  [PURE_WALL, 'lib/latency/reads-logs.ts', '../logs/format'],
  [PURE_WALL, 'lib/pricing/makes-reports.ts', '../reports/report'],
  ['scenarios-run-in-the-browser', 'lib/scenarios/asks-the-engine.ts', '../engine/engine'],
  ['scenarios-run-in-the-browser', 'lib/scenarios/reads-a-file.ts', 'node:fs'],
  ['wording-knows-nothing-else', 'lib/wording/tells-of-a-rate.ts', '../pricing/rate'],
  ['wording-knows-nothing-else', 'lib/wording/uses-a-package.ts', 'zod'],
  ['workloads-are-the-ground-floor', 'lib/workloads/asks-a-rate.ts', '../pricing/rate'],
  ['pricing-is-under-latency-and-cost', 'lib/pricing/bills.ts', '../cost/bill'],
  ['latency-and-cost-do-not-know-each-other', 'lib/latency/bills.ts', '../cost/bill'],
  ['cost-is-arithmetic', 'lib/cost/parses.ts', 'zod'],
  ['invoices-stand-on-cost', 'lib/cost/compares.ts', '../invoices/check'],
  ['the-ledger-is-words-and-rules', 'lib/ledger/asks-a-rate.ts', '../pricing/rate'],
  ['the-ledger-is-words-and-rules', 'lib/ledger/reads-a-file.ts', 'node:fs'],
  ['invoices-know-no-latency', 'lib/invoices/tags.ts', '../latency/tag'],
  [REPORT_WALL, 'lib/reports/reads-a-file.ts', 'node:fs'],
  [REPORT_WALL, 'lib/reports/assesses.ts', '../assessment/assess'],
  ['access-stands-on-the-report', 'lib/access/reads-store.ts', '../store/store'],
  [HEART_WALL, 'lib/assessment/reads-a-file.ts', 'node:fs'],
  [HEART_WALL, 'lib/assessment/uses-a-package.ts', 'zod'],
  [HEART_WALL, 'lib/assessment/reads-store.ts', '../store/store'],
  [HEART_WALL, 'lib/assessment/asks-the-engine.ts', '../engine/engine'],
  [HEART_WALL, 'lib/assessment/runs-audits.ts', '../audits/audits'],
  [ABOVE_WALL, 'lib/store/assesses.ts', '../assessment/assess'],
  [ABOVE_WALL, 'lib/engine/assesses.ts', '../assessment/assess'],
  [BROWSER_WALL, 'lib/logs/reads-a-file.ts', 'node:fs'],
  [BROWSER_WALL, 'lib/logs/uses-a-package.ts', 'commander'],
  [BROWSER_WALL, 'lib/logs/makes-reports.ts', '../reports/report'],
  [EXPORT_WALL, 'lib/exports/reads-store.ts', '../store/store'],
  [EXPORT_WALL, 'lib/exports/reads-a-file.ts', 'node:fs'],
  ['one-file-writes-each-format', 'lib/exports/text/writes-csv-too.ts', 'papaparse'],
  ['only-app-cli-and-audits-export', 'lib/reports/exports.ts', '../exports/export-format'],
  ['components-write-no-exports', 'components/audit/writes-csv.tsx', '@/lib/exports/text/csv'],
  ['lib-never-imports-screens', 'lib/reports/draws.ts', '../../components/ui/button'],
  ['lib-never-imports-screens', 'lib/audits/renders.ts', '../../app/page'],
  ['the-command-asks-app-for-the-api-only', 'lib/cli/commands/openapi-command.ts', '../../../app/page'],
  [COMPONENT_WALL, 'components/audit/reads-store.tsx', '@/lib/store/store'],
  [COMPONENT_WALL, 'components/audit/asks-engine.tsx', '@/lib/engine/engine'],
  [COMPONENT_WALL, 'components/home/runs-audits.tsx', '@/lib/audits/audits'],
  [COMPONENT_WALL, 'components/home/calls-command.tsx', '@/lib/cli/main'],
  [
    'components-leave-zod-to-the-server',
    'components/mapping/reads-mappings.tsx',
    '@/lib/logs/mapping/column-mapping-file',
  ],
  ['components-never-import-app', 'components/home/imports-page.tsx', '@/app/page'],
  [REACH_WALL, 'lib/reports/reads-store.ts', '../store/store'],
  [REACH_WALL, 'lib/logs/asks-engine.ts', '../engine/engine'],
  ['engine-and-store-do-not-know-each-other', 'lib/engine/saves.ts', '../store/store'],
  ['engine-and-store-do-not-know-each-other', 'lib/store/queries.ts', '../engine/engine'],
  ['only-app-and-cli-import-audits', 'lib/reports/runs-audits.ts', '../audits/audits'],
  ['nobody-imports-the-command', 'app/calls-command.ts', '../lib/cli/main'],
  ['only-store-imports-prisma', 'lib/audits/opens-client.ts', '../store/generated/client'],
  ['only-store-imports-prisma', 'app/opens-adapter.ts', '@prisma/adapter-libsql'],
  ['only-engine-imports-duckdb', 'lib/audits/opens-duckdb.ts', '@duckdb/node-api'],
  ['only-providers-imports-the-sdks', 'lib/batches/calls-a-vendor.ts', 'openai'],
  ['only-providers-imports-the-sdks', 'lib/cli/calls-a-vendor.ts', '@anthropic-ai/sdk'],
  ['only-batches-reach-providers', 'lib/audits/submits.ts', '../providers/open'],
  ['only-batches-reach-providers', 'app/submits.ts', '../lib/providers/open'],
  ['providers-stand-on-plans', 'lib/providers/runs-batches.ts', '../batches/run'],
  ['providers-stand-on-plans', 'lib/providers/reads-store.ts', '../store/store'],
  ['nobody-imports-from-tests', 'lib/audits/borrows-a-fixture.ts', '../../tests/unit/some.test'],
  ['no-cycles', 'lib/cost/chicken.ts', './egg'],
  ['no-cycles', 'lib/cost/egg.ts', './chicken'],
  ['plans-run-in-the-browser', 'lib/plans/reads-a-file.ts', 'node:fs'],
  ['plans-run-in-the-browser', 'lib/plans/reads-store.ts', '../store/store'],
  ['batches-stand-on-plans', 'lib/batches/runs-audits.ts', '../audits/audits'],
  ['only-app-cli-and-audits-run-batches', 'lib/plans/builds.ts', '../batches/build'],
  ['every-import-resolves', 'lib/audits/imports-nothing.ts', './no-such-file'],
];

const TYPE_ONLY = 'components/audit/borrows-a-type.tsx';

/** That they stand in the repository is a check of its own of `npm test`. */
describe('the walls between the folders', () => {
  let tree: string;
  let caught: Violation[];

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'whowaits-walls-'));
    const write = (file: string, text: string): void => {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `${text}\n`);
    };
    for (const [file, text] of Object.entries(SOUND_FILES)) write(file, text);
    for (const [, file, imports] of BREAKS)
      write(file, `import * as other from '${imports}';\nexport const value = other;`);
    write(TYPE_ONLY, "import type { store } from '@/lib/store/store';\nexport type Store = typeof store;");
    for (const file of [CONFIG, 'tsconfig.json', 'package.json'])
      copyFileSync(join(REPOSITORY, file), join(tree, file));
    symlinkSync(join(REPOSITORY, 'node_modules'), join(tree, 'node_modules'), 'dir');
    caught = violationsIn(tree);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(BREAKS)('%s catches %s importing %s', (rule, file) => {
    // A cycle is reported once, from one of its files.
    const here = caught.filter((violation) => violation.from === file || violation.to === file);
    expect(here.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('catch a type-only import too', () => {
    expect(caught.filter(({ from }) => from === TYPE_ONLY).map(({ rule }) => rule.name)).toContain(COMPONENT_WALL);
  });

  it('leave sound files alone', () => {
    expect(caught.filter((violation) => violation.from in SOUND_FILES)).toEqual([]);
  });

  it('are each broken above: no rule is untested', () => {
    const config = createRequire(import.meta.url)(join(REPOSITORY, CONFIG)) as { forbidden: { name: string }[] };
    expect(new Set(BREAKS.map(([rule]) => rule))).toEqual(new Set(config.forbidden.map((rule) => rule.name)));
  });
});
