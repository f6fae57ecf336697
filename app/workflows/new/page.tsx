import { notFound } from 'next/navigation';
import * as z from 'zod';
import { toDraft } from '@/components/workflows/workflow-draft';
import { WorkflowsForm } from '@/components/workflows/workflows-form';
import { getAuditSummary } from '@/lib/audits/audits';
import { listedWorkflows } from '@/lib/audits/listed-workflows';
import { guardedPage } from '../../door/guarded-page';

export const metadata = { title: 'List workflows' };

/** `from`: the audit whose list is opened again. */
const query = z.object({ from: z.string().max(100).optional() });

export default guardedPage({ may: 'add-audits', query }, async ({ query: { from } }) => (
  <>
    <h1 className="text-2xl font-semibold tracking-tight">List your workflows</h1>
    <p className="mt-2 max-w-2xl text-ink-soft">
      Enter what you know. Empty fields count as unknown. Who waits settles the class; the trigger and the deadline help
      where nobody knows. The price comes from a model with its tokens, or from the cost of a request.
    </p>
    {from !== undefined && (
      <p className="mt-2 max-w-2xl text-ink-soft">This is the list of an earlier audit. It makes a new audit.</p>
    )}
    <WorkflowsForm edited={from === undefined ? null : await listOf(from)} />
  </>
));

async function listOf(from: string) {
  const [summary, workflows] = [await getAuditSummary(from), await listedWorkflows(from)];
  if (summary === null || workflows === null) notFound();
  return { from, name: summary.name, drafts: workflows.map((workflow, at) => toDraft(workflow, `workflow-${at + 1}`)) };
}
