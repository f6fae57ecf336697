import type { Report } from '../../reports/report';
import { doTask } from './do-task';

/**
 * Prices a finished audit again with this installation's current prices and replaces its report. Decisions on its
 * workloads stay. Throws InputError if there is no such audit, or it has not finished.
 */
export function repriceAudit(id: string): Promise<{ catalogue: Report['catalogue'] }> {
  return doTask('reprice', { id });
}
