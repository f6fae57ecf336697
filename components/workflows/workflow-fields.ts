export type FieldKind = 'text' | 'amount' | 'hours' | 'yes-no' | 'who-waits';

type Field = { key: string; column: string; label: string; kind: FieldKind; example: string; wide?: boolean };

/** The fields of a workflow: on the form, in a CSV and in the request that the form sends. */
export const WORKFLOW_FIELDS = [
  { key: 'name', column: 'name', label: 'Name', kind: 'text', example: 'Nightly ticket enrichment' },
  {
    key: 'description',
    column: 'description',
    label: 'Description',
    kind: 'text',
    example: 'Adds topic and urgency to yesterday’s tickets',
    wide: true,
  },
  { key: 'owner', column: 'owner', label: 'Owner', kind: 'text', example: 'Support tools' },
  { key: 'trigger', column: 'trigger', label: 'Trigger', kind: 'text', example: 'user click, webhook, 0 2 * * *' },
  {
    key: 'whoWaits',
    column: 'who_waits',
    label: 'Who waits for the answer?',
    kind: 'who-waits',
    example: 'a person, live',
    wide: true,
  },
  { key: 'deadlineHours', column: 'deadline', label: 'Deadline', kind: 'hours', example: '8 h, 2 days' },
  { key: 'provider', column: 'provider', label: 'Provider', kind: 'text', example: 'openai' },
  { key: 'model', column: 'model', label: 'Model', kind: 'text', example: 'gpt-4o-mini' },
  {
    key: 'requestsPerMonth',
    column: 'requests_per_month',
    label: 'Requests a month',
    kind: 'amount',
    example: '1,500,000',
  },
  { key: 'inputTokens', column: 'input_tokens', label: 'Input tokens a request', kind: 'amount', example: '1,200' },
  { key: 'outputTokens', column: 'output_tokens', label: 'Output tokens a request', kind: 'amount', example: '150' },
  { key: 'costPerRequestUsd', column: 'cost_per_request', label: 'USD a request', kind: 'amount', example: '0.01' },
  { key: 'streamed', column: 'streamed', label: 'Streamed', kind: 'yes-no', example: 'no' },
] as const satisfies readonly Field[];

export type WorkflowField = (typeof WORKFLOW_FIELDS)[number];
export type WorkflowFieldKey = WorkflowField['key'];
