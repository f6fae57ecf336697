import { completeAudit, setProgress } from '../../../../lib/store/audits/audit-job';
import { createAudit } from '../../../../lib/store/audits/audits';
import { exampleAudit } from '../example-result';
import { waitForOthers } from './wait-for-others';

/** Runs this many audits with this many workloads as fast as it can, alone or once the others are ready. Prints each id when done. */
const [audits = 0, workloads = 0] = process.argv.slice(2).map(Number);
const ids = Array.from({ length: workloads }, (_, index) => `w${index}`);

if (process.argv[4] === 'together') await waitForOthers();
for (let audit = 1; audit <= audits; audit++) {
  const id = await createAudit({ name: `audit ${audit}`, kind: 'log', stage: 'Waiting', options: {} });
  for (let step = 1; step <= 5; step++) {
    if (!(await setProgress(id, { rowsRead: step * audit }))) throw new Error('Progress was lost.');
  }
  await completeAudit(id, ...exampleAudit(audit, ...ids));
  process.stdout.write(`${id} ${audit}\n`);
}
