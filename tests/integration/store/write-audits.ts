import { completeAudit, setProgress } from '../../../lib/store/audits/audit-job';
import { createAudit } from '../../../lib/store/audits/audits';
import { exampleAudit } from './example-result';

/**
 * Runs this many audits with this many workloads as fast as it can, from the moment `startAt` (ms) on. Prints each id
 * when done.
 */
const [startAt, audits, workloads] = process.argv.slice(2).map(Number) as [number, number, number];
const ids = Array.from({ length: workloads }, (_, index) => `w${index}`);

while (Date.now() < startAt);
for (let audit = 1; audit <= audits; audit++) {
  const id = await createAudit({ name: `audit ${audit}`, kind: 'log', stage: 'Waiting', options: {} });
  for (let step = 1; step <= 5; step++) {
    if (!(await setProgress(id, { rowsRead: step * audit }))) throw new Error('Progress was lost.');
  }
  await completeAudit(id, ...exampleAudit(audit, ...ids));
  process.stdout.write(`${id} ${audit}\n`);
}
