import type { Command } from 'commander';
import { openFolder } from '../../../batches/batch-folder';
import { retryFailed, retryRenewed } from '../../../batches/run/retry';
import { workInFolder } from '../../../batches/run/work-in-folder';
import { resendMissing } from '../../../store/ledger/review';
import { formatUtc } from '../../../wording/date';
import { plural } from '../../../wording/number';
import { DIR_ARGUMENT, RESEND_MISSING } from './run-options';
import { say } from './say';
import { tellStanding } from './tell-standing';

const EPILOGUE = `
It writes new files with only the requests that failed for a passing reason or expired; "submit" sends them. A record waits 5 minutes after its
first failure and 30 after its second. The third one goes to "review".
Answers that failed a check are sent again only with another version of the prompt or the schema: build the records again
with the new version, and name that folder with --renewed.
Examples:
  $ whowaits batch retry nightly
  $ whowaits batch retry nightly --renewed nightly-v2`;

type Options = { now?: boolean; renewed?: string; resendMissing?: true };

/** Adds `whowaits batch retry`. */
export function addBatchRetryCommand(batch: Command): void {
  batch
    .command('retry')
    .description('Makes files of the requests that failed, and of nothing else.')
    .argument('<dir>', DIR_ARGUMENT)
    .option('--now', 'take records too that should wait')
    .option('--resend-missing', RESEND_MISSING)
    .option('--renewed <dir>', 'send invalid answers again with the requests of this newer build')
    .addHelpText('after', EPILOGUE)
    .action(async (dir: string, { now = false, renewed, resendMissing: resend }: Options) => {
      await workInFolder(dir, say, async (run) => {
        if (resend) await resendMissing(run.batch.number);
        const { records, files, nextAt, tooFew } =
          renewed === undefined ? await retryFailed(run, now) : await retryRenewed(run, await openFolder(renewed));
        console.error(`${plural(records, 'record')} in ${plural(files.length, 'new file')}.`);
        if (tooFew !== null) console.error(tooFew);
        if (nextAt !== null) console.error(`The next records may be sent again at ${formatUtc(nextAt)}.`);
        await tellStanding(run);
      });
    });
}
