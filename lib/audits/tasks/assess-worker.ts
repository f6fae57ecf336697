/**
 * The process that tags and prices for a server, so the server can answer other requests. It ends when the server does.
 */
import { AuditLostError } from '../../store/audits/audit-job';
import { knownError } from '../known-error';
import { logFault } from '../log-fault';
import type { AssessAnswer } from './assess-process';
import type { AssessTask } from './assess-task';
import { performTask } from './perform-task';

process.on('disconnect', () => process.exit(0));
process.on('message', async (task: AssessTask) => {
  tell({ type: 'begun' });
  tell(await answerTo(task));
});

function tell(answer: AssessAnswer): void {
  process.send?.(answer);
}

async function answerTo(task: AssessTask): Promise<AssessAnswer> {
  try {
    return { type: 'done', result: await performTask(task) };
  } catch (error) {
    const known = knownError(error);
    if (known !== null) return { type: 'refused', refusal: known.refusal };
    if (error instanceof AuditLostError) return { type: 'lost' };
    logFault(`The task "${task.task}" failed`, error);
    return { type: 'failed' };
  }
}
