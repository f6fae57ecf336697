import { auditedOf } from '../store/audits/audit-result';
import { storedInputs } from '../store/audits/report-inputs';
import type { Workflow } from '../workloads/workflow/workflow';

/** The workflows of a finished audit of a list, in its order; null where there is no such audit, or it is of a log. */
export async function listedWorkflows(id: string): Promise<Workflow[] | null> {
  const inputs = await storedInputs(id);
  if (inputs?.kind !== 'workflows') return null;
  const workflows: Workflow[] = [];
  for await (const row of inputs.workloads()) {
    const audited = auditedOf(inputs.kind, [row]);
    if (audited.from === 'list') workflows.push(...audited.workloads);
  }
  return workflows;
}
