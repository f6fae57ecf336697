import type { Command } from 'commander';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { decideOrUndo } from './decide-or-undo';

type Options = { by: string; reason?: string; undo?: true; json?: true };

const EPILOGUE = `
A key that has two uses is audited in parts, such as "inbox · by the clock" and "inbox · at other times". A join makes them one
workload, in every audit of it and in later imports, until you undo it.
Examples:
  $ whowaits join AUDIT "inbox · by the clock" --reason "The job is part of the app" --by Ana
  $ whowaits join AUDIT "inbox" --undo --by Ana`;

/** Adds `whowaits join`: a person joins the parts of a workload, or undoes that. */
export function addJoinCommand(program: Command): void {
  program
    .command('join')
    .description('Joins the parts of a workload whose key has several uses.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('<workload>', 'one of the parts, or with --undo the workload: its ID, its name or a part of its name')
    .option('--reason <text>', 'why')
    .requiredOption('--by <name>', 'the name of the person who joins them')
    .option('--undo', 'undo the join: the workload is in parts again')
    .option('--json', 'print only a workload and its history, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action((asked: string, name: string, options: Options, command: Command) => {
      const change = { kind: 'join' } as const;
      const undo = { undo: 'join', nothing: 'there is no join to undo.' } as const;
      return decideOrUndo(command, [asked, name], options.undo === true ? undo : { change }, options);
    });
}
