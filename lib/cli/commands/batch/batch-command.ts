import type { Command } from 'commander';
import { addBatchBuildCommand } from './build-command';
import { addBatchCancelCommand } from './cancel-command';
import { addBatchCollectCommand } from './collect-command';
import { addBatchHandoffCommand } from './handoff-command';
import { addBatchListCommand } from './list-command';
import { addBatchPublishCommand } from './publish-command';
import { addBatchRetryCommand } from './retry-command';
import { addBatchReviewCommand } from './review-command';
import { addBatchRunCommand } from './run-command';
import { addBatchSubmitCommand } from './submit-command';
import { addBatchWatchCommand } from './watch-command';

const EPILOGUE = `
Examples:
  $ whowaits batch build tickets.jsonl --provider openai --model gpt-4o-mini --id ticket --body request --out nightly
  $ whowaits batch build --help`;

/** The subcommands of `whowaits batch`, each of a file of its own. */
const SUBCOMMANDS: readonly ((batch: Command) => void)[] = [
  addBatchBuildCommand,
  addBatchRunCommand,
  addBatchSubmitCommand,
  addBatchWatchCommand,
  addBatchCollectCommand,
  addBatchRetryCommand,
  addBatchReviewCommand,
  addBatchPublishCommand,
  addBatchCancelCommand,
  addBatchHandoffCommand,
  addBatchListCommand,
];

/** Adds `whowaits batch`: from prompts to answers through a provider's batch endpoint. */
export function addBatchCommand(program: Command): void {
  const batch = program
    .command('batch')
    .description("Moves work to a provider's batch endpoint: files with your prompts, and what came of them.")
    .addHelpText('after', EPILOGUE)
    .enablePositionalOptions();
  for (const add of SUBCOMMANDS) add(batch);
}
