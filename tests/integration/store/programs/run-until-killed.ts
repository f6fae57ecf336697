import { createAuditFiles } from '../../../../lib/store/audits/audit-files';
import { setProgress } from '../../../../lib/store/audits/audit-job';
import { createAudit } from '../../../../lib/store/audits/audits';

/** Starts an audit, says so, and never ends it. */
const id = await createAudit({ name: 'a', kind: 'log', stage: 'Waiting', options: {} });
await createAuditFiles(id);
await setProgress(id, { stage: 'Reading' });
process.stdout.write('running\n');
setInterval(() => {}, 1000);
