import { Section } from '@/components/ui/section';
import type { ReportWorkload } from '@/lib/reports/report';

const SHOWN_NAMES = 3;

/** What sorting anew does to the rest: to figures, to what people decided, to links. */
export function KeyConsequences({ workloads }: { workloads: readonly ReportWorkload[] }) {
  const decided = workloads.filter((workload) => workload.decided !== undefined).map(({ name }) => name);
  const more = decided.length - SHOWN_NAMES;
  return (
    <Section id="consequences" title="What it changes">
      <dl className="grid max-w-3xl gap-4">
        <div>
          <dt className="font-medium">Figures</dt>
          <dd className="text-ink-soft">
            Requests and tokens stay the same in total, and so does what is paid now, to the cents of rounding. Classes
            and savings are worked out anew for the new workloads.
          </dd>
        </div>
        <div>
          <dt className="font-medium">What people decided</dt>
          <dd className="text-ink-soft">
            A decision belongs to its workload. It holds where a workload comes out the same; where not, it waits, and
            counts again as soon as the workload is back.{' '}
            {decided.length === 0
              ? 'Nothing was decided on the workloads of this audit so far.'
              : `Decided on so far: ${decided.slice(0, SHOWN_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`}
          </dd>
        </div>
        <div>
          <dt className="font-medium">Links</dt>
          <dd className="text-ink-soft">
            The address of the audit stays. Links to workloads that are no more lead to a page that says so, until they
            are sorted this way again.
          </dd>
        </div>
        <div>
          <dt className="font-medium">What is never offered</dt>
          <dd className="text-ink-soft">
            Request ids, traces and sessions name single requests and end users name people, so none of them names work.
            They are stored as hashes only.
          </dd>
        </div>
      </dl>
    </Section>
  );
}
