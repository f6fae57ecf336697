import type { Command } from 'commander';
import { refreshed } from '../../../batches/run/batch-run';
import { estimateOf } from '../../../batches/run/estimate';
import { runBatch } from '../../../batches/run/run-batch';
import { workInFolder } from '../../../batches/run/work-in-folder';
import { stopBatch } from '../../../store/ledger/batches';
import { plural } from '../../../wording/number';
import { estimateText } from '../../print/batch';
import {
  addCheckOptions,
  addSubmitOptions,
  type CheckOptions,
  checkOfOptions,
  DIR_ARGUMENT,
  RESEND_MISSING,
  rulesOf,
  type SubmitOptions,
} from './run-options';
import { say } from './say';
import { tellStanding } from './tell-standing';

const EPILOGUE = `
It submits, watches, collects, sends again what failed, and publishes. It may be ended or killed at any point: begun again, it goes on.
Without --yes it prints the estimate and sends nothing. Exit code 5: the batch needs a person.
In a crontab:
  0 22 * * *  whowaits batch run /srv/nightly --yes
  */15 * * * *  whowaits batch run /srv/nightly --yes --no-wait`;

/** Adds `whowaits batch run`. */
export function addBatchRunCommand(batch: Command): void {
  const command = batch
    .command('run')
    .description('Does all of a batch, from its files to published answers.')
    .argument('<dir>', DIR_ARGUMENT)
    .option('--yes', 'send the files')
    .option('--no-wait', 'do what can be done now, and end')
    .option('--resend-missing', RESEND_MISSING);
  addCheckOptions(addSubmitOptions(command))
    .addHelpText('after', EPILOGUE)
    .action(
      async (
        dir: string,
        options: SubmitOptions & CheckOptions & { yes?: true; wait: boolean; resendMissing?: true },
      ) => {
        await workInFolder(dir, say, async (run) => {
          const check = await checkOfOptions(options, run.folder);
          const batchNow = await refreshed(run);
          console.log(estimateText(estimateOf(run.folder, batchNow), run.folder.manifest));
          if (!options.yes) {
            console.error('Nothing was sent. Add --yes to send it.');
            return;
          }
          if (options.resume) await stopBatch(run.batch.number, null);
          const rules = { ...rulesOf(options, run.folder, batchNow), resendMissing: options.resendMissing ?? false };
          const published = await runBatch(run, rules, check, options.wait);
          console.error(`Published ${plural(published, 'record')}.`);
          await tellStanding(run);
        });
      },
    );
}
