import type { Command } from 'commander';
import { cancelBatch } from '../../../batches/run/cancel';
import { workInFolder } from '../../../batches/run/work-in-folder';
import { DIR_ARGUMENT } from './run-options';
import { say } from './say';

const EPILOGUE = `
What was answered by then is billed: "collect" fetches it. No new file is submitted until "submit --resume" or "run --resume".
Example:
  $ whowaits batch cancel nightly --yes`;

/** Adds `whowaits batch cancel`. */
export function addBatchCancelCommand(batch: Command): void {
  batch
    .command('cancel')
    .description('Asks the vendor to stop the jobs of a batch, and submits no new file.')
    .argument('<dir>', DIR_ARGUMENT)
    .option('--yes', 'cancel them')
    .addHelpText('after', EPILOGUE)
    .action(async (dir: string, { yes }: { yes?: true }, command: Command) => {
      if (!yes) command.error('error: nothing was cancelled. Add --yes to cancel the jobs.');
      await workInFolder(dir, say, cancelBatch);
    });
}
