import type { Command } from 'commander';
import { openFolder } from '../../../batches/batch-folder';
import { enterBatch } from '../../../batches/run/batch-run';
import { FOR_A_PERSON } from '../../../ledger/for-a-person';
import { recordPage } from '../../../store/ledger/record-pages';
import { REVIEWS, type Review, reviewRecords } from '../../../store/ledger/review';
import { plural } from '../../../wording/number';
import { recordLine } from '../../print/batch';
import { DIR_ARGUMENT } from './run-options';

const EPILOGUE = `
ACTION is one of:
  list     what waits for a person: records that failed three times, and answers that failed a check; with --dead the dead ones
  accept   take an answer that failed its checks, as it is: "publish" publishes it
  reject   give a record up: it is dead
  replay   try a record again from the start, also a dead one: "retry" writes it to a new file
  drop     list a dead record no longer
The answers are in DIR/results. A record that can't take the action is named, and stays as it is.
Examples:
  $ whowaits batch review list nightly
  $ whowaits batch review accept nightly ticket-17 ticket-23`;

const AT_ONCE = 500;

/** Adds `whowaits batch review`. */
export function addBatchReviewCommand(batch: Command): void {
  batch
    .command('review')
    .description('Shows what waits for a person, and does what the person says.')
    .argument('<action>', `list, ${REVIEWS.join(', ')}`)
    .argument('<dir>', DIR_ARGUMENT)
    .argument('[records...]', 'the ids of records')
    .option('--dead', 'list the dead records')
    .addHelpText('after', EPILOGUE)
    .action(async (action: string, dir: string, ids: string[], { dead }: { dead?: true }, command: Command) => {
      const entered = await enterBatch(await openFolder(dir));
      if (action === 'list') {
        for (const state of dead ? (['dead'] as const) : FOR_A_PERSON) {
          for (let skip = 0; ; skip += AT_ONCE) {
            const page = await recordPage(entered, { state, starting: '', skip, take: AT_ONCE });
            for (const record of page.records) console.log(recordLine(record));
            if (!page.next) break;
          }
        }
        return;
      }
      const review = REVIEWS.find((one) => one === action);
      if (review === undefined) command.error(`error: ${action} is no action: it is list, ${REVIEWS.join(', ')}.`);
      if (ids.length === 0) command.error(`error: name the records to ${action}. "review list" lists them.`);
      await reviewNamed(entered.number, ids, review as Review, command);
    });
}

async function reviewNamed(batch: number, ids: readonly string[], review: Review, command: Command): Promise<void> {
  const done = new Set(await reviewRecords(batch, ids, review));
  console.error(`Done with ${plural(done.size, 'record')}.`);
  const left = ids.filter((id) => !done.has(id));
  if (left.length > 0) command.error(`error: ${left.join(', ')} can’t take "${review}". ${TAKES[review]}`);
}

const TAKES: Record<Review, string> = {
  accept: 'Only an answer that failed its checks can be accepted.',
  reject: 'Only what waits for a person can be rejected: "review list" shows it.',
  replay: 'Only what failed three times, or is dead and was not dropped, can be replayed.',
  drop: 'Only a dead record can be dropped: "review list --dead" shows them.',
};
