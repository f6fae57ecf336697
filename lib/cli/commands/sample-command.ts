import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { SAMPLE_DEFAULTS, writeSample } from '../../sample/generate';
import { SAMPLE_WORKLOADS } from '../../sample/sample-workloads';

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** Adds `whowaits sample`: writes the synthetic log, the same bytes for the same seed. */
export function addSampleCommand(program: Command): void {
  program
    .command('sample')
    .description(
      `Writes a synthetic log: 14 days, about 100,000 requests of ${SAMPLE_WORKLOADS.length} invented workloads.`,
    )
    .option('--out <file>', 'the file to write, gzipped when its name ends in .gz', 'sample-log-synthetic.csv.gz')
    .option(
      '--seed <number>',
      'a number that gives other requests of the same workloads',
      wholeNumber,
      SAMPLE_DEFAULTS.seed,
    )
    .addHelpText('after', '\nExample:\n  $ whowaits sample --seed 7 --out /tmp/sample.csv.gz')
    .action(async ({ out, seed }: { out: string; seed: number }, command: Command) => {
      if (!existsSync(dirname(out))) command.error(`error: ${dirname(out)}: the folder does not exist.`);
      await writeSample(out, { ...SAMPLE_DEFAULTS, seed });
      console.error(`Wrote ${out}. Its requests are synthetic, and so are their ids.`);
    });
}
