import type { Command } from 'commander';
import { decide } from '../../../audits/decisions/decide';
import { findWorkload } from '../../../audits/find-workload';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';
import { lastStanding } from '../../last-standing';
import { printDecided } from '../../print/decided';

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
    .action(async (asked: string, name: string, options: Options, command: Command) => {
      const { by, reason = null } = options;
      const audit = (await findAudit(asked)).id;
      if (options.undo !== true) {
        printDecided(await decide(audit, name, { change: { kind: 'join' }, by, reason }), options.json);
        return;
      }
      const { id } = await findWorkload(audit, name);
      const undoes = await lastStanding(id, ['join']);
      if (undoes === null) command.error('error: there is no join to undo.');
      printDecided(await decide(audit, id, { change: { kind: 'undo', undoes }, by, reason }), options.json);
    });
}
