import type { Command } from 'commander';
import { acceptOtherKey } from '../../store/installation-key';

/** Adds `whowaits new-key`: goes on without the key that was lost. */
export function addNewKeyCommand(program: Command): void {
  program
    .command('new-key')
    .description(
      'Takes the installation.key that lies in the data folder from now on, or makes a new one where there is none. ' +
        'Users, sessions and prompts of earlier audits are then not recognised in new ones. Restore the old key instead if you can.',
    )
    .addHelpText('after', '\nExample:\n  $ whowaits new-key')
    .action(async () => {
      await acceptOtherKey();
      console.error('From now on this installation’s key is the one in its data folder.');
    });
}
