import { WHO_WAITS, whoWaitsMeant } from '@/lib/latency/words/read-who-waits';
import type { Workflow } from '@/lib/workloads/workflow/workflow';
import { readAmount, readHours, readYesNo } from '@/lib/workloads/workflow/workflow-values';
import { type FieldKind, WORKFLOW_FIELDS, type WorkflowFieldKey } from './workflow-fields';

/** A workflow in the form: text in every field, empty where it is not set. */
export type WorkflowDraft = { id: string } & Record<WorkflowFieldKey, string>;

export type DraftProblems = Partial<Record<WorkflowFieldKey, string>>;

export function emptyDraft(id: string): WorkflowDraft {
  const fields = Object.fromEntries(WORKFLOW_FIELDS.map((field) => [field.key, '']));
  return { id, ...fields } as WorkflowDraft;
}

/** Whether every field of a workflow is empty. */
export function isBlank(draft: WorkflowDraft): boolean {
  return WORKFLOW_FIELDS.every((field) => draft[field.key].trim() === '');
}

/** What is wrong with a draft, by field; empty when it can be sent. */
export function draftProblems(draft: WorkflowDraft): DraftProblems {
  const problems: DraftProblems = {};
  if (draft.name.trim() === '') problems.name = 'Enter a name.';
  for (const field of WORKFLOW_FIELDS) {
    const problem = valueProblem(field.kind, draft[field.key]);
    if (problem !== null) problems[field.key] = problem;
  }
  return problems;
}

/** What is wrong with one value, or null. Empty is never wrong here: it means unknown. */
export function valueProblem(kind: FieldKind, text: string): string | null {
  if (text.trim() === '') return null;
  if (kind === 'amount' && readAmount(text) === null) return 'Enter a number, zero or more.';
  if (kind === 'hours' && readHours(text) === null) return 'Enter a time, such as 2 s, 30 min, 8 h or 2 days.';
  if (kind === 'who-waits' && whoWaitsMeant(text) === null) {
    return `Write ${WHO_WAITS.map((one) => `"${one}"`).join(', ')}.`;
  }
  if (kind === 'yes-no' && readYesNo(text) === null) return 'Enter yes or no.';
  return null;
}

/** The workflow of a draft without problems. Empty fields are null. */
export function toWorkflow(draft: WorkflowDraft): Workflow {
  return {
    id: draft.id,
    name: draft.name.trim(),
    description: saidText(draft.description),
    owner: saidText(draft.owner),
    trigger: saidText(draft.trigger),
    whoWaits: saidText(draft.whoWaits),
    deadlineHours: readHours(draft.deadlineHours),
    provider: saidText(draft.provider),
    model: saidText(draft.model),
    requestsPerMonth: readAmount(draft.requestsPerMonth),
    inputTokens: readAmount(draft.inputTokens),
    outputTokens: readAmount(draft.outputTokens),
    costPerRequestUsd: readAmount(draft.costPerRequestUsd),
    streamed: readYesNo(draft.streamed),
  };
}

/** A workflow as it can be edited again: the draft that `toWorkflow` makes it of. */
export function toDraft(workflow: Workflow, id: string): WorkflowDraft {
  const said = (value: string | number | null) => (value === null ? '' : String(value));
  return {
    id,
    name: workflow.name,
    description: said(workflow.description),
    owner: said(workflow.owner),
    trigger: said(workflow.trigger),
    whoWaits: said(workflow.whoWaits),
    deadlineHours: workflow.deadlineHours === null ? '' : `${workflow.deadlineHours} h`,
    provider: said(workflow.provider),
    model: said(workflow.model),
    requestsPerMonth: said(workflow.requestsPerMonth),
    inputTokens: said(workflow.inputTokens),
    outputTokens: said(workflow.outputTokens),
    costPerRequestUsd: said(workflow.costPerRequestUsd),
    streamed: workflow.streamed === null ? '' : workflow.streamed ? 'yes' : 'no',
  };
}

function saidText(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
