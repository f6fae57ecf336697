import { installationKey } from '../../../lib/store/installation-key';

/** Prints the key in hex, asked for at the moment `startAt` (ms). */
while (Date.now() < Number(process.argv[2]));
process.stdout.write((await installationKey()).toString('hex'));
