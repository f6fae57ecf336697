import { type Command, InvalidArgumentError, Option } from 'commander';
import { decide } from '../../audits/decisions/decide';
import { findWorkload } from '../../audits/find-workload';
import { LATENCY_CLASSES, type LatencyClass } from '../../latency/latency-class';
import { readHours } from '../../workloads/workflow/workflow-values';
import { lastStanding } from '../last-standing';
import { printDecided } from '../print/decided';

type Options = {
  class?: LatencyClass;
  deadline?: number;
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
  $ whowaits override AUDIT "newsletter · /jobs/weekly-digest" --undo --by Ana`;

/** Adds `whowaits override`: a person sets the class or the deadline of a workload, or undoes that. */
export function addOverrideCommand(program: Command): void {
  program
    .command('override')
    .description('Sets the class or the deadline of a workload by hand.')
    .argument('<audit>', 'the ID that "whowaits list" shows')
    .argument('<workload>', 'its ID, its name or a part of its name')
    .addOption(new Option('--class <class>', 'the latency class').choices(LATENCY_CLASSES))
    .option('--deadline <time>', 'the deadline of its answers: 8h, 30 min, 2 days', hours)
    .option('--reason <text>', 'why')
    .requiredOption('--by <name>', 'the name of the person who sets it')
    .option('--undo', 'undo the last override')
    .option('--json', 'print only the workload and its history, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (auditId: string, name: string, options: Options, command: Command) => {
      const { by, reason = null, class: latencyClass = null, deadline: deadlineHours = null } = options;
      const sets = latencyClass !== null || deadlineHours !== null;
      if (sets === (options.undo === true)) command.error('error: give --class, --deadline or both, or only --undo.');
      const { id } = await findWorkload(auditId, name);
      const undoes = sets ? null : await lastStanding(id, 'override');
      if (!sets && undoes === null) command.error('error: there is no override to undo.');
      const change = sets ? { kind: 'override', latencyClass, deadlineHours } : { kind: 'undo', undoes };
      printDecided(await decide(auditId, id, { change, by, reason }), options.json);
    });
}

function hours(text: string): number {
  const value = readHours(text);
  if (value === null || value === 0) throw new InvalidArgumentError('Write a time, such as 8h, 30 min or 2 days.');
  return value;
}
