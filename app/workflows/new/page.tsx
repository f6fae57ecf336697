import { WorkflowsForm } from '@/components/workflows/workflows-form';
import { guardedPage } from '../../door/guarded-page';

export const metadata = { title: 'List workflows' };

export default guardedPage({ may: 'add-audits' }, async () => (
  <>
    <h1 className="text-2xl font-semibold tracking-tight">List your workflows</h1>
    <p className="mt-2 max-w-2xl text-ink-soft">
      Say what you know; leave the rest empty, and it counts as unknown. The trigger and the deadline tell most about
      whether somebody waits; tokens with a model, or the cost of a request, give the price.
    </p>
    <WorkflowsForm />
  </>
));
