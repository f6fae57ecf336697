import type { Command } from 'commander';
import { type Compared, compareAudits } from '../../audits/scenarios/compare-audits';
import type { Diff } from '../../scenarios/diff/diff';
import { diffSays } from '../../scenarios/tables/diff-says';
import { causesTable, changesTable, type SideNames, UNPRICED_SAYS } from '../../scenarios/tables/diff-tables';
import { plural } from '../../wording/number';
import { findAudit } from '../arguments/find-audit';
import { printTable } from '../print/table';
import { printable } from '../print/text-table';

/** A terminal shows so many workloads; --json has all of them. */
const MOST_ROWS = 20;

const EPILOGUE = `
AUDIT is an ID or a name from "whowaits list", or a part of either. SCENARIO is a template such as volume-doubles, the name of a saved
scenario, or a written one such as "1;volume=2". "whowaits scenario --help" explains them.
The result is what <to> costs and saves over <from>, in USD a month: spend, saving, and each workload that was added, is gone or changed.
Workloads are matched by their ID, then by application, route and name, so that another model is a change.
Each change has its causes, which add up to it to the cent: volume, price, mix, class, way. The ${MOST_ROWS} largest are listed.
What has a price on one side only is a cause of its own, and its other side is unknown.
Workloads that do not change are counted and not listed. Where only the share of the joint saving of workloads changed, one row has them
together.

Examples:
  Two audits, the earlier one first:
  $ whowaits diff OCTOBER NOVEMBER
  An audit as it is, and with twice the requests:
  $ whowaits diff NOVEMBER NOVEMBER:volume-doubles
  Two scenarios of one audit:
  $ whowaits diff NOVEMBER:today "NOVEMBER:1;discount:openai=0.15" --json`;

/** Adds `whowaits diff`: what differs between two audits, or two scenarios, and why. */
export function addDiffCommand(program: Command): void {
  program
    .command('diff')
    .description('Compares two audits, or two scenarios: what was added, is gone or changed, and why.')
    .argument('<from>', 'what was before: AUDIT, or AUDIT:SCENARIO for a scenario of it')
    .argument('<to>', 'what is after: AUDIT, or AUDIT:SCENARIO')
    .option('--json', 'print only the difference, with all workloads, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (from: string, to: string, { json }: { json?: true }) => {
      const [before, after] = [await sideNamed(from), await sideNamed(to)];
      const diff = await compareAudits(before, after);
      console.log(json ? JSON.stringify(diff, null, 2) : printedDiff(diff, { from: before.name, to: after.name }));
    });
}

async function sideNamed(asked: string): Promise<Compared & { name: string }> {
  const colon = asked.indexOf(':');
  const { id, name } = await findAudit(colon < 0 ? asked : asked.slice(0, colon));
  const scenario = colon < 0 ? null : asked.slice(colon + 1);
  return { audit: id, scenario, name: scenario === null ? name : `${name}: ${scenario}` };
}

function printedDiff(diff: Diff, sides: SideNames): string {
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  const { workloads, sharing, unchanged, unpriced, once } = diff;
  const { headline, why } = diffSays(diff);
  return [
    ...(workloads.length + sharing.workloads === 0
      ? ['No workload differs.']
      : [
          ...[headline, ...why, ''],
          ...[printTable(changesTable(diff, MOST_ROWS), width), '', printTable(causesTable(diff, sides), width)],
        ]),
    '',
    `${plural(unchanged, 'workload')} unchanged.`,
    ...unpriced.map(({ name, model, from, to }) => {
      const where = from && to ? 'on both sides' : `in ${from ? sides.from : sides.to}`;
      return printable(`Without a known rate ${where}: ${name} (${model ?? 'unknown model'}).`);
    }),
    ...(unpriced.length === 0 ? [] : [`${UNPRICED_SAYS}.`]),
    ...(once.from + once.to === 0 ? [] : ['Work that ran once has no month, and is left out.']),
  ].join('\n');
}
