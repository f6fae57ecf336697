import { listAudits } from '../../../../lib/audits/audits';
import { tidyUp } from '../../../../lib/audits/tidy-up';

/** Lists the audits of a data folder as `whowaits list` does, as a user who is not root. */
process.env.WHOWAITS_DATA = process.argv[2];
if (process.getuid?.() === 0) process.setuid?.(65_534);
await tidyUp();
for (const { name, status } of await listAudits()) process.stdout.write(`${name} ${status}\n`);
