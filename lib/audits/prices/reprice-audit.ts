import type { Report } from '../../reports/report';
import { doTask } from '../tasks/do-task';

/**
 * Prices a finished audit again with the prices of this installation now, and saves the result in the place of the old one.
 * Decisions on its workloads stay. Throws InputError when there is no such audit, or it has not finished.
 */
export function repriceAudit(id: string): Promise<{ catalogue: Report['catalogue'] }> {
  return doTask('reprice', { id });
}
