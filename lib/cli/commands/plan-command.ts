import { type Command, InvalidArgumentError } from 'commander';
import { findWorkload, workloadIn } from '../../audits/find-workload';
import { finishedReport } from '../../audits/finished-report';
import { planAudit } from '../../audits/plan/plan-audit';
import { planMarkdown } from '../../audits/plan/plan-markdown';
import type { HandoffTarget } from '../../plans/handoff/handoff';
import { plannedHandoff } from '../../plans/handoff/planned-handoff';
import { planSchema } from '../../plans/plan/plan-schema';
import { OPTION_FIELDS, type OptionField, readOption, readOptions } from '../../plans/plan/read-options';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';
import { formatPlan, formatPlanned } from '../print/plan';
import { WIDTH_WITHOUT_TERMINAL } from '../print/report';
import { handOn, toOption } from './batch/hand-on';

type Options = Partial<Record<OptionField, string>> & {
  add: string[];
  json?: true;
  md?: true;
  to?: HandoffTarget;
  out?: string;
};

const EPILOGUE = `
Nothing is sent to a provider. The plan says how each recommended workload is cut into files below the limits of its provider, when it is
sent, what it costs, and what is checked before and after. Its money is that of the audit. It replays the arrivals of the log.
With a workload, it prints all parts of its plan with their figures and sources. --to hands the plan of the workload to a runner of
yours, as code that takes any build of it.

Examples:
  $ whowaits plan ID
  $ whowaits plan ID "weekly-digest" --deadline 24 --share 5
  $ whowaits plan ID --add "contract-check" --json
  $ whowaits plan ID "weekly-digest" --to airflow --out dags`;

/** Adds `whowaits plan`: how the work of an audit is moved. */
export function addPlanCommand(program: Command): void {
  const written = (field: OptionField) => (text: string) => {
    const read = readOption(field, text);
    if ('problem' in read) throw new InvalidArgumentError(read.problem);
    return text;
  };
  const says = (field: OptionField, what: string) => `${what} (default: ${OPTION_FIELDS[field].says})`;
  program
    .command('plan')
    .description('Plans the move of an audit: files, times, costs, checks, and a replay of its arrivals.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('[workload]', 'a workload: its ID, its name or a part of its name (default: all that are recommended)')
    .option(
      '--add <workload>',
      'a workload that is not recommended; repeatable',
      (one: string, all: string[]) => [...all, one],
      [],
    )
    .option('--share <percent>', says('share', 'the largest share of a run in a file'), written('share'))
    .option('--margin <percent>', says('margin', 'the margin below each limit'), written('margin'))
    .option('--in-time <percent>', says('inTime', 'the share of answers that has to be in time'), written('inTime'))
    .option('--cap <usd>', says('cap', 'what a run may cost at most'), written('cap'))
    .option('--every <hours>', says('every', 'send what waits every so many hours'), written('every'))
    .option('--deadline <hours>', says('deadline', 'the deadline of all workloads'), written('deadline'))
    .option('--json', 'print only the plan, as JSON, to standard output')
    .option('--md', 'print only the plan, as Markdown, to standard output')
    .addOption(toOption())
    .option('--out <folder>', 'write the files of --to there, and do not print them')
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, name: string | undefined, options: Options, command: Command) => {
      const { add, json, md, to, out, ...fields } = options;
      if (to !== undefined && name === undefined) command.error('error: --to hands on one workload. Name it.');
      const { id } = await findAudit(asked);
      const report = await finishedReport(id);
      const only = name === undefined ? null : await findWorkload(id, name);
      const added = add.map((one) => workloadIn(id, report.workloads, one).id);
      const { options: planned } = readOptions(fields, only === null ? added : [...added, only.id]);
      if (to !== undefined && only !== null) {
        await handOn(command, to, plannedHandoff(report, planned, only.id), out);
        return;
      }
      const whole = await planAudit(id, report, planned, only && [only.id]);
      const plan = only === null ? whole : { ...whole, entries: whole.entries.filter((entry) => entry.id === only.id) };
      const width = process.stdout.columns ?? WIDTH_WITHOUT_TERMINAL;
      const text = () =>
        only === null ? formatPlan(plan, width) : plan.entries.map((one) => formatPlanned(one, width)).join('\n\n');
      process.stdout.write(
        `${json ? JSON.stringify(planSchema.parse(plan), null, 2) : md ? planMarkdown(plan) : text()}\n`,
      );
    });
}
