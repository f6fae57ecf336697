/** The process that tags and prices for a server, which answers others meanwhile. It ends when the server does. */
import { AuditLostError } from '../store/audit-job';
import type { AssessAnswer } from './assess-process';
import type { AssessTask } from './assess-task';
import { InputError } from './input-error';
import { logFault } from './log-fault';
import { performTask } from './perform-task';

process.on('disconnect', () => process.exit(0));
process.on('message', async (task: AssessTask) => {
  process.send?.(await answerTo(task));
});

async function answerTo(task: AssessTask): Promise<AssessAnswer> {
  try {
    return { type: 'done', result: await performTask(task) };
  } catch (error) {
    if (error instanceof InputError) {
      return { type: 'refused', kind: error.kind, says: error.message, status: error.status };
    }
    if (error instanceof AuditLostError) return { type: 'lost' };
    logFault(`The task "${task.task}" failed`, error);
    return { type: 'failed' };
  }
}
