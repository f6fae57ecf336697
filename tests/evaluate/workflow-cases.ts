import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as z from 'zod';
import { verdictSchema } from '../../lib/latency/latency-class-schema';
import { subjectOfWorkflow } from '../../lib/latency/subject';
import { readWorkflowList } from '../../lib/logs/workflow-list';
import type { LabelledCase } from './labelled-case';

const labelSchema = z.object({
  name: z.string().min(1),
  industry: z.string().min(1),
  label: verdictSchema,
  reason: z.string().min(1),
});

/** The labelled workflows of a file beside this one, read as the product reads a list. Throws where a row or a label is wrong. */
export function workflowCases(fileName: string): LabelledCase[] {
  const text = readFileSync(new URL(fileName, import.meta.url), 'utf8');
  const { workflows, rejects } = readWorkflowList(fileName, text);
  const labels = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  if (rejects.length > 0 || workflows.length !== labels.length)
    throw new Error(
      `${fileName}: ${labels.length} labels for ${workflows.length} workflows; ${JSON.stringify(rejects)}`,
    );
  return workflows.map((workflow, index) => {
    const { name, industry, label, reason } = labelSchema.parse(labels[index]);
    if (name !== workflow.name)
      throw new Error(`${fileName}: the label of "${name}" stands beside "${workflow.name}".`);
    const { description, trigger, deadlineHours, owner } = workflow;
    return {
      id: name,
      group: industry,
      truth: label,
      why: reason,
      mayAsk: label === 'undecided',
      about: JSON.stringify({ description, trigger, deadlineHours, owner }),
      subject: subjectOfWorkflow(workflow),
    };
  });
}
