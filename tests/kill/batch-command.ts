import { setTimeout as wait } from 'node:timers/promises';
import { MACHINE_CLOCK } from '../../lib/batches/run/batch-clock';
import { runCommand } from '../../lib/cli/run-command';

/** Longer than any step of a batch takes here, so that each kill finds other work than waiting. */
const LONGEST_WAIT_MS = 30;

/** The command, whose waits for the vendor are short: in minutes of waiting there would be nothing that a kill could spoil. */
MACHINE_CLOCK.sleep = async (ms) => {
  await wait(Math.min(ms, LONGEST_WAIT_MS));
};
process.exitCode = await runCommand(process.argv.slice(2));
