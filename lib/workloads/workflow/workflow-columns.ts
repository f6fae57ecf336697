import { plainName } from '../key/plain-name';

/** The columns of a list of workflows, each with the names under which it is recognised (after `plainName`). Only the name is needed. */
const WORKFLOW_COLUMNS = {
  name: ['name', 'workflow', 'workload', 'job', 'job_name'],
  description: ['description', 'what', 'purpose'],
  owner: ['owner', 'team'],
  trigger: ['trigger', 'triggered_by', 'schedule', 'cron'],
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

/** What nobody says of one request, so that a file with a name and one of these lists workflows. */
const ONLY_WORKFLOWS_HAVE: readonly WorkflowColumn[] = [
  'requestsPerMonth',
  'costPerRequestUsd',
  'trigger',
  'deadlineHours',
];

/** Where in a header each column of a list of workflows is; the first of its names that is there is taken. */
export function findWorkflowColumns(header: readonly string[]): Partial<Record<WorkflowColumn, number>> {
  const names = header.map(plainName);
  const places: Partial<Record<WorkflowColumn, number>> = {};
  for (const column of Object.keys(WORKFLOW_COLUMNS) as WorkflowColumn[]) {
    const place = WORKFLOW_COLUMNS[column].map((alias) => names.indexOf(alias)).find((index) => index !== -1);
    if (place !== undefined) places[column] = place;
  }
  return places;
}

/** The names in a header without a time that show it to be a list of workflows and not a log; none for a log. */
export function workflowListSigns(header: readonly string[]): string[] {
  const places = findWorkflowColumns(header);
  if (places.name === undefined) return [];
  const signs = ONLY_WORKFLOWS_HAVE.flatMap((column) => places[column] ?? []);
  return signs.length === 0 ? [] : [places.name, ...signs].flatMap((place) => header[place] ?? []);
}
