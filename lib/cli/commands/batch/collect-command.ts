import type { Command } from 'commander';
import { collectEnded } from '../../../batches/run/collect';
import { lookAtJobs } from '../../../batches/run/watch';
import { workInFolder } from '../../../batches/run/work-in-folder';
import { plural } from '../../../wording/number';
import { addCheckOptions, type CheckOptions, checkOfOptions, DIR_ARGUMENT } from './run-options';
import { say } from './say';
import { tellStanding } from './tell-standing';

const EPILOGUE = `
Answers are written to DIR/results and nowhere else. An answer that fails a check is kept there, and its record is marked.
The check command gets the answer on standard input and the record's id as WHOWAITS_RECORD_ID; it is started for each answer.
Examples:
  $ whowaits batch collect nightly
  $ whowaits batch collect nightly --max-length 2000 --no-html --check-command "python check.py"`;

/** Adds `whowaits batch collect`. */
export function addBatchCollectCommand(batch: Command): void {
  const command = batch
    .command('collect')
    .description('Fetches the results of jobs that have ended, and checks the answers.')
    .argument('<dir>', DIR_ARGUMENT);
  addCheckOptions(command)
    .addHelpText('after', EPILOGUE)
    .action(async (dir: string, options: CheckOptions) => {
      await workInFolder(dir, say, async (run) => {
        const check = await checkOfOptions(options, run.folder);
        await lookAtJobs(run);
        console.error(`Collected ${plural(await collectEnded(run, check), 'file')}.`);
        await tellStanding(run);
      });
    });
}
