import { installationKey } from '../../../../lib/store/installation-key';
import { waitForOthers } from './wait-for-others';

/** Prints this installation's key in hexadecimal digits, once the others are ready too. */
await waitForOthers();
process.stdout.write((await installationKey()).toString('hex'));
