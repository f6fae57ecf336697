import { Argument, type Command } from 'commander';
import { decide } from '../../../audits/decisions/decide';
import { findWorkload } from '../../../audits/find-workload';
import { RECURRENCE_PERIODS, type RecurrencePeriod } from '../../../workloads/recurrence';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';
import { lastStanding } from '../../last-standing';
import { printDecided } from '../../print/decided';

type Options = { times: string; by: string; reason?: string; undo?: true; json?: true };

const EPILOGUE = `
A log that shows one run of some work does not say how often it comes. So the work counts once, and in no month. Say how often it
comes, and its month is the sums of the log that many times, in every audit of it, until you undo it. That counts only where a log
shows one run. Where the run went on at the end of the log, --times 0 says that it ends for good.
Examples:
  $ whowaits recurs AUDIT "price refresh" week --by Ana
  $ whowaits recurs AUDIT "price refresh" month --times 3 --by Ana
  $ whowaits recurs AUDIT "price refresh" --undo --by Ana`;

/** Adds `whowaits recurs`: a person says how often work comes that ran once, or undoes that. */
export function addRecursCommand(program: Command): void {
  program
    .command('recurs')
    .description('Says how often work comes that ran once, so that it has a month.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('<workload>', 'its ID, its name or a part of its name')
    .addArgument(new Argument('[period]', 'it comes every').choices(RECURRENCE_PERIODS))
    .option('--times <count>', 'how many times in each period', '1')
    .option('--reason <text>', 'why')
    .requiredOption('--by <name>', 'the name of the person who says so')
    .option('--undo', 'undo it: the work counts once again')
    .option('--json', 'print only the workload and its history, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(
      async (asked: string, name: string, every: RecurrencePeriod | undefined, options: Options, command: Command) => {
        const { by, reason = null } = options;
        if ((every === undefined) !== (options.undo === true)) command.error('error: give a period, or only --undo.');
        const audit = (await findAudit(asked)).id;
        if (every !== undefined) {
          const change = { kind: 'recur', times: Number(options.times), every };
          printDecided(await decide(audit, name, { change, by, reason }), options.json);
          return;
        }
        const { id } = await findWorkload(audit, name);
        const undoes = await lastStanding(id, ['recur']);
        if (undoes === null) command.error('error: nobody said how often it comes.');
        printDecided(await decide(audit, id, { change: { kind: 'undo', undoes }, by, reason }), options.json);
      },
    );
}
