import type { Command } from 'commander';
import { refreshed } from '../../../batches/run/batch-run';
import { estimateOf } from '../../../batches/run/estimate';
import { submitFiles } from '../../../batches/run/send/submit';
import { workInFolder } from '../../../batches/run/work-in-folder';
import { stopBatch } from '../../../store/ledger/batches';
import { plural } from '../../../wording/number';
import { estimateText } from '../../print/batch';
import { addSubmitOptions, DIR_ARGUMENT, rulesOf, type SubmitOptions } from './run-options';
import { say } from './say';
import { tellStanding } from './tell-standing';

const EPILOGUE = `
Without --yes it prints the estimate and sends nothing. Keys come from the environment, under the names that the vendor's SDK reads.
A file that was being sent when a command ended is looked up at the vendor before anything is sent again.
Examples:
  $ whowaits batch submit nightly
  $ whowaits batch submit nightly --yes --cap 50`;

/** Adds `whowaits batch submit`. */
export function addBatchSubmitCommand(batch: Command): void {
  const command = batch
    .command('submit')
    .description('Submits the files of a build, as many as may be at the vendor at a time.')
    .argument('<dir>', DIR_ARGUMENT)
    .option('--yes', 'send them');
  addSubmitOptions(command)
    .addHelpText('after', EPILOGUE)
    .action(async (dir: string, options: SubmitOptions & { yes?: true }) => {
      await workInFolder(dir, say, async (run) => {
        console.log(estimateText(estimateOf(run.folder, await refreshed(run)), run.folder.manifest));
        if (!options.yes) {
          console.error('Nothing was sent. Add --yes to send it.');
          return;
        }
        if (options.resume) await stopBatch(run.batch.number, null);
        const { files, wait } = await submitFiles(run, rulesOf(options, run.folder, await refreshed(run)));
        console.error(`Submitted ${plural(files, 'file')}.`);
        if (wait !== null) console.error(`${wait.says} Submit again later for the files that are left.`);
        await tellStanding(run);
      });
    });
}
