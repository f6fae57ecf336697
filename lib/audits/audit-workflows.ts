import { readFile, stat } from 'node:fs/promises';
import { REJECT_REASONS } from '../logs/reject-reasons';
import { UnreadableFile } from '../logs/unreadable-file';
import { readWorkflowList, type WorkflowList } from '../logs/workflow-list';
import type { Prices } from '../pricing/prices';
import type { Report } from '../reports/report';
import type { Workflow } from '../workloads/workflow';
import { assessWorkflow } from './assess-workflow';
import { buildReport } from './build-report';

/** A list of workflows is written by hand; a larger file is something else. */
const MAX_BYTES = 10 * 2 ** 20;

/** The report of a list of workflows, from a CSV file. Throws UnreadableFile. */
export async function auditWorkflowFile(file: { name: string; path: string }, prices: Prices): Promise<Report> {
  const { size } = await stat(file.path);
  if (size > MAX_BYTES) {
    throw new UnreadableFile(
      `${file.name} is larger than ${MAX_BYTES / 2 ** 20} MiB, too large for a list of workflows. Audit a log without --workflows.`,
    );
  }
  return workflowReport(file.name, size, readWorkflowList(file.name, await readFile(file.path, 'utf8')), prices);
}

/** The report of workflows that were typed in. */
export function auditWorkflows(name: string, workflows: Workflow[], prices: Prices): Report {
  return workflowReport(name, 0, { workflows, rows: workflows.length, rejects: [] }, prices);
}

function workflowReport(name: string, bytes: number, list: WorkflowList, prices: Prices): Report {
  const rejected = list.rejects.reduce((sum, reject) => sum + reject.count, 0);
  const silent = list.workflows.filter((workflow) => workflow.requestsPerMonth === null).length;
  return buildReport(
    {
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
      rejects: list.rejects.map((reject) => ({ ...reject, says: REJECT_REASONS[reject.reason] })),
    },
    list.workflows.map((workflow) => assessWorkflow(workflow, prices.catalogue)),
    silent === 0
      ? []
      : [
          {
            code: 'no-volume',
            says: 'These workflows name no requests a month, so their spend is unknown.',
            count: silent,
          },
        ],
    prices,
  );
}
