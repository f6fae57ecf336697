import type { Command } from 'commander';
import { acceptOtherKey } from '../../store/installation-key';

/** Adds `whowaits new-key`: replaces a lost key. */
export function addNewKeyCommand(program: Command): void {
  program
    .command('new-key')
    .description(
      'Uses the installation.key in the data folder from now on, or makes a new one where there is none. ' +
        'New audits then don’t recognise users, sessions and prompts of earlier ones. Restore the old key instead if you can.',
    )
    .addHelpText('after', '\nExample:\n  $ whowaits new-key')
    .action(async () => {
      await acceptOtherKey();
      console.error('This installation now uses the key in its data folder.');
    });
}
