import { Argument, type Command } from 'commander';
import { RECURRENCE_PERIODS, type RecurrencePeriod } from '../../../workloads/recurrence';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { decideOrUndo } from './decide-or-undo';

type Options = { times: string; by: string; reason?: string; undo?: true; json?: true };

const EPILOGUE = `
A log that shows one run of some work does not say how often it comes. So the work counts once, and in no month. Say how often it
comes, and its month is the sums of the log that many times, in every audit of it, until you undo it. That counts only where a log
shows one run. Where the run went on at the end of the log, --times 0 says that it ends for good.
Examples:
  $ whowaits recurs AUDIT "price refresh" week --by Ana
  $ whowaits recurs AUDIT "price refresh" month --times 3 --by Ana
  $ whowaits recurs AUDIT "price refresh" --times 0 --by Ana
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
    .action((asked: string, name: string, period: RecurrencePeriod | undefined, options: Options, command: Command) => {
      // What comes no more does so in any period.
      const every = period ?? (Number(options.times) === 0 ? 'month' : undefined);
      if ((every === undefined) !== (options.undo === true))
        command.error('error: give a period (day, week or month), or only --undo.');
      const undo = { undo: 'recur', nothing: 'nobody said how often it comes.' } as const;
      const change = { kind: 'recur', times: Number(options.times), every };
      return decideOrUndo(command, [asked, name], every === undefined ? undo : { change }, options);
    });
}
