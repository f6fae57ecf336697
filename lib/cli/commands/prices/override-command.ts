import { type Command, InvalidArgumentError, Option } from 'commander';
import { decide } from '../../../audits/decisions/decide';
import { findWorkload } from '../../../audits/find-workload';
import { LATENCY_CLASSES, type LatencyClass } from '../../../latency/latency-class';
import { REVIEW_KIND_NAMES, type ReviewKind } from '../../../workloads/review-kind';
import { readHours } from '../../../workloads/workflow/workflow-values';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';
import { lastStanding } from '../../last-standing';
import { printDecided } from '../../print/decided';

type Options = {
  class?: LatencyClass;
  deadline?: number;
  review?: ReviewKind;
  reason?: string;
  by: string;
  undo?: true;
  json?: true;
};

const EPILOGUE = `
The override belongs to the workload. It counts in every audit of that workload, also in later imports, until you undo it.
Examples:
  $ whowaits override AUDIT "newsletter · /jobs/weekly-digest" --class scheduled --deadline 8h \\
      --reason "Sent at seven in the morning" --by Ana
  $ whowaits override AUDIT "newsletter · /jobs/weekly-digest" --review customer-facing --by Ana
  $ whowaits override AUDIT "newsletter · /jobs/weekly-digest" --undo --by Ana`;

/** Adds `whowaits override`: a person sets the class, the deadline or the review of a workload, or undoes that. */
export function addOverrideCommand(program: Command): void {
  program
    .command('override')
    .description('Sets the class, the deadline or the review of a workload by hand.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('<workload>', 'its ID, its name or a part of its name')
    .addOption(new Option('--class <class>', 'the latency class').choices(LATENCY_CLASSES))
    .option('--deadline <time>', 'the deadline of its answers: 20m, 8h or 2d; a bare number is hours', hours)
    .addOption(
      new Option('--review <kind>', 'what its answers are for, which decides how many are reviewed').choices(
        REVIEW_KIND_NAMES,
      ),
    )
    .option('--reason <text>', 'why')
    .requiredOption('--by <name>', 'the name of the person who sets it')
    .option('--undo', 'undo the last of these')
    .option('--json', 'print only the workload and its history, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, name: string, options: Options, command: Command) => {
      const { by, reason = null, class: latencyClass = null, deadline: deadlineHours = null } = options;
      const overrides = latencyClass !== null || deadlineHours !== null;
      const sets = overrides || options.review !== undefined;
      if (sets === (options.undo === true)) {
        command.error('error: give --class, --deadline, --review or some of them, or only --undo.');
      }
      const { id: auditId } = await findAudit(asked);
      const { id } = await findWorkload(auditId, name);
      const undoes = sets ? null : await lastStanding(id, ['override', 'review']);
      if (!sets && undoes === null) command.error('error: there is no override to undo.');
      const changes = [
        ...(overrides ? [{ kind: 'override', latencyClass, deadlineHours }] : []),
        ...(options.review === undefined ? [] : [{ kind: 'review', reviewKind: options.review }]),
        ...(sets ? [] : [{ kind: 'undo', undoes }]),
      ];
      const decided = [];
      for (const change of changes) decided.push(await decide(auditId, id, { change, by, reason }));
      const last = decided.at(-1);
      if (last !== undefined) printDecided(last, options.json);
    });
}

function hours(text: string): number {
  const value = readHours(text);
  if (value === null || value === 0)
    throw new InvalidArgumentError('Write a time, such as 20m, 8h or 2d. A bare number is hours.');
  return value;
}
