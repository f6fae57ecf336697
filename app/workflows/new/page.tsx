import { WorkflowsForm } from '@/components/workflows/workflows-form';
import { guardedPage } from '../../door/guarded-page';

export const metadata = { title: 'List workflows' };

export default guardedPage({ may: 'add-audits' }, async () => (
  <>
    <h1 className="text-2xl font-semibold tracking-tight">List your workflows</h1>
    <p className="mt-2 max-w-2xl text-ink-soft">
      Enter what you know. Empty fields count as unknown. The trigger and the deadline show best whether somebody waits.
      The price comes from a model with its tokens, or from the cost of a request.
    </p>
    <WorkflowsForm />
  </>
));
