import type { Command } from 'commander';
import { publishCompleted } from '../../../batches/publish/publish';
import { workInFolder } from '../../../batches/run/work-in-folder';
import { plural } from '../../../wording/number';
import { DIR_ARGUMENT } from './run-options';
import { say } from './say';
import { tellStanding } from './tell-standing';

const EPILOGUE = `
DIR/published.jsonl has a line for each record, found by recordId and never by its place: {"recordId", "customId", "model", "promptVersion",
"schemaVersion", "answer"}. Publishing again changes nothing.
Example:
  $ whowaits batch publish nightly`;

/** Adds `whowaits batch publish`. */
export function addBatchPublishCommand(batch: Command): void {
  batch
    .command('publish')
    .description('Adds the answers that passed their checks, or a review, to published.jsonl.')
    .argument('<dir>', DIR_ARGUMENT)
    .addHelpText('after', EPILOGUE)
    .action(async (dir: string) => {
      await workInFolder(dir, say, async (run) => {
        console.error(`Published ${plural(await publishCompleted(run), 'record')}.`);
        await tellStanding(run);
      });
    });
}
