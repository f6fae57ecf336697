import { readFile, stat } from 'node:fs/promises';
import { isUnanswered, readWhoWaits, WHO_WAITS } from '../../latency/words/read-who-waits';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { REJECT_REASONS } from '../../logs/reject-reasons';
import { readWorkflowList, type WorkflowList } from '../../logs/workflow-list';
import type { Intake } from '../../reports/intake';
import type { Workflow } from '../../workloads/workflow/workflow';
import { identifyWorkflows } from './identify-workflows';

/** A list of workflows before tagging and pricing. */
export type ListedWorkflows = { intake: Intake; workflows: Workflow[] };

/** A list of workflows is written by hand. A larger file is something else. */
const MAX_BYTES = 10 * 2 ** 20;

const NO_VOLUME = 'These workflows have no requests a month, so their spend is unknown.';

/** The audit of a list of workflows in a CSV file. Throws UnreadableFile. */
export async function auditWorkflowFile(file: { name: string; path: string }): Promise<ListedWorkflows> {
  const { size } = await stat(file.path);
  if (size > MAX_BYTES) {
    throw new UnreadableFile(
      `${file.name} is larger than ${MAX_BYTES / 2 ** 20} MiB, too large for a list of workflows. Audit a log without --workflows.`,
    );
  }
  return listed(file.name, size, readWorkflowList(file.name, await readFile(file.path, 'utf8')));
}

/** The audit of workflows that were typed in. Their rows are counted from 1. */
export function auditWorkflows(name: string, workflows: readonly Workflow[]): ListedWorkflows {
  const lines = workflows.map((_, at) => at + 1);
  return listed(name, 0, { workflows: [...workflows], lines, rows: workflows.length, rejects: [] });
}

const MOST_LINES = 10;

/** The rows whose answer to "Who waits?" is not understood, and what to do about it. They are audited like rows without one. */
function unclearWaits({ workflows, lines }: WorkflowList): Intake['notes'] {
  const unclear = workflows.flatMap(({ whoWaits }, at) => {
    if (whoWaits === null || isUnanswered(whoWaits) || readWhoWaits(whoWaits) !== null) return [];
    return lines[at] ?? [];
  });
  if (unclear.length === 0) return [];
  const more = unclear.length > MOST_LINES ? ` and ${unclear.length - MOST_LINES} more` : '';
  const where = `${unclear.length === 1 ? 'row' : 'rows'} ${unclear.slice(0, MOST_LINES).join(', ')}${more}`;
  const says = `"Who waits?" was not understood in ${where}. Write ${WHO_WAITS.map((one) => `"${one}"`).join(', ')}.`;
  return [{ code: 'who-waits-unclear', says, count: unclear.length }];
}

function listed(name: string, bytes: number, list: WorkflowList): ListedWorkflows {
  const rejected = list.rejects.reduce((sum, reject) => sum + reject.count, 0);
  const silent = list.workflows.filter((workflow) => workflow.requestsPerMonth === null).length;
  return {
    intake: {
      source: {
        format: 'workflows',
        files: [{ name, bytes, rows: list.rows, rejected }],
        bytes,
        rows: list.rows,
        accepted: list.workflows.length,
        rejected,
        duplicates: 0,
        from: null,
        to: null,
        days: null,
        sampleRate: 1,
        // Who lists work says what it costs, so it is as good as a bill.
        billed: list.workflows.some(({ costPerRequestUsd }) => costPerRequestUsd !== null) ? 'invoice' : null,
        rejects: list.rejects.map((reject) => ({ ...reject, says: REJECT_REASONS[reject.reason] })),
      },
      notes: [...(silent === 0 ? [] : [{ code: 'no-volume', says: NO_VOLUME, count: silent }]), ...unclearWaits(list)],
    },
    workflows: identifyWorkflows(list.workflows),
  };
}
