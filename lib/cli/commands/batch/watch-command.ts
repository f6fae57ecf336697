import type { Command } from 'commander';
import { lookAtJobs, watchJobs } from '../../../batches/run/watch';
import { workInFolder } from '../../../batches/run/work-in-folder';
import { DIR_ARGUMENT } from './run-options';
import { say } from './say';
import { tellStanding } from './tell-standing';

const EPILOGUE = `
It looks every 15 seconds at first, and less often while nothing changes. It sends nothing and may be ended at any time.
Example:
  $ whowaits batch watch nightly`;

/** Adds `whowaits batch watch`. */
export function addBatchWatchCommand(batch: Command): void {
  batch
    .command('watch')
    .description('Watches the jobs at the vendor until they have ended, with alarms for what stalls or expires.')
    .argument('<dir>', DIR_ARGUMENT)
    .option('--once', 'look once')
    .addHelpText('after', EPILOGUE)
    .action(async (dir: string, { once }: { once?: true }) => {
      await workInFolder(dir, say, async (run) => {
        if (once) await lookAtJobs(run);
        else await watchJobs(run);
        await tellStanding(run);
      });
    });
}
