import { plainName } from '../key/plain-name';

/**
 * The columns of a list of workflows, each with the names that are recognised (after `plainName`). Only the name is
 * required.
 */
const WORKFLOW_COLUMNS = {
  name: ['name', 'workflow', 'workload', 'job', 'job_name'],
  description: ['description', 'what', 'purpose'],
  owner: ['owner', 'team'],
  trigger: ['trigger', 'triggered_by', 'schedule', 'cron'],
  whoWaits: ['who_waits', 'whowaits', 'who_is_waiting', 'who_waits_for_it', 'waits'],
  deadlineHours: ['deadline', 'deadline_hours', 'due', 'sla', 'sla_hours'],
  provider: ['provider', 'vendor'],
  model: ['model', 'model_name'],
  requestsPerMonth: ['requests_per_month', 'monthly_requests', 'calls_per_month', 'requests'],
  inputTokens: ['input_tokens', 'prompt_tokens'],
  outputTokens: ['output_tokens', 'completion_tokens'],
  costPerRequestUsd: ['cost_per_request', 'cost_per_request_usd', 'usd_per_request'],
  streamed: ['streamed', 'stream', 'streaming'],
} as const;
export type WorkflowColumn = keyof typeof WORKFLOW_COLUMNS;

/** Columns that never describe a single request. A file with a name and one of these is a list of workflows. */
const ONLY_WORKFLOWS_HAVE: readonly WorkflowColumn[] = [
  'requestsPerMonth',
  'costPerRequestUsd',
  'trigger',
  'whoWaits',
  'deadlineHours',
];

/** The position of each workflow column in a header. The first recognised name wins. */
export function findWorkflowColumns(header: readonly string[]): Partial<Record<WorkflowColumn, number>> {
  const names = header.map(plainName);
  const places: Partial<Record<WorkflowColumn, number>> = {};
  for (const column of Object.keys(WORKFLOW_COLUMNS) as WorkflowColumn[]) {
    const place = WORKFLOW_COLUMNS[column].map((alias) => names.indexOf(alias)).find((index) => index !== -1);
    if (place !== undefined) places[column] = place;
  }
  return places;
}

/** The names that show that a header without a time is a list of workflows; empty for a log. */
export function workflowListSigns(header: readonly string[]): string[] {
  const places = findWorkflowColumns(header);
  if (places.name === undefined) return [];
  const signs = ONLY_WORKFLOWS_HAVE.flatMap((column) => places[column] ?? []);
  return signs.length === 0 ? [] : [places.name, ...signs].flatMap((place) => header[place] ?? []);
}
