import type { Report } from '../../reports/report';
import type { SaidCosts } from '../../workloads/billed-kind';
import { doTask } from './do-task';

/**
 * Prices a finished audit again with this installation's current prices and replaces its report. Decisions on its
 * workloads stay. `costs` says what the costs of its log are. Throws InputError if there is no such audit, or it has not finished.
 */
export function repriceAudit(id: string, costs?: SaidCosts): Promise<{ catalogue: Report['catalogue'] }> {
  return doTask('reprice', { id, ...(costs === undefined ? {} : { costs }) });
}
