import type { Command } from 'commander';

/** Adds `whowaits batch build`: makes ready request files from prompts. It sends nothing. */
export function addBatchBuildCommand(batch: Command): void {
  batch
    .command('build')
    .description('Makes request files for a provider from your prompts, in a folder of your own. It sends nothing.')
    .argument('<files...>', 'JSONL, CSV or Parquet with a record id, and a body or fields for a template')
    .requiredOption('--out <folder>', 'the folder for the files, new or of an earlier build')
    .action((_files: string[], _options: object, command: Command) => {
      command.error('error: not built yet.');
    });
}
