import { createHash } from 'node:crypto';
import type { Workflow } from '../../workloads/workflow/workflow';

/**
 * Gives workflows ids that are the same in every list, so that decisions find them again. An id is made of owner, name,
 * provider and model, ignoring case and space. Rows that share these are numbered in order.
 */
export function identifyWorkflows(workflows: readonly Workflow[]): Workflow[] {
  const seen = new Map<string, number>();
  return workflows.map((workflow) => {
    const key = JSON.stringify([workflow.owner, workflow.name, workflow.provider, workflow.model].map(normalised));
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    const id = createHash('sha256')
      .update(earlier === 0 ? key : `${key}${earlier}`)
      .digest('hex')
      .slice(0, 16);
    return { ...workflow, id };
  });
}

function normalised(text: string | null): string {
  return (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}
