import { Section } from '@/components/ui/section';
import type { ReportWorkload } from '@/lib/reports/report';

const SHOWN_NAMES = 3;

/** What a new grouping changes: figures, decisions and links. */
export function KeyConsequences({ workloads }: { workloads: readonly ReportWorkload[] }) {
  const decided = workloads.filter((workload) => workload.decided !== undefined).map(({ name }) => name);
  const more = decided.length - SHOWN_NAMES;
  return (
    <Section id="consequences" title="What it changes">
      <dl className="grid max-w-3xl gap-4">
        <div>
          <dt className="font-medium">Figures</dt>
          <dd className="text-ink-soft">
            The totals of requests, tokens and what is paid now stay the same, except for cents of rounding. Classes and
            savings are computed again for the new workloads.
          </dd>
        </div>
        <div>
          <dt className="font-medium">Decisions</dt>
          <dd className="text-ink-soft">
            A decision belongs to its workload. It applies while the workload exists. If the workload disappears, the
            decision is kept and applies again when the workload is back.{' '}
            {decided.length === 0
              ? 'This audit has no decisions yet.'
              : `Workloads with decisions: ${decided.slice(0, SHOWN_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`}
          </dd>
        </div>
        <div>
          <dt className="font-medium">Links</dt>
          <dd className="text-ink-soft">
            The address of the audit stays the same. A link to a workload that no longer exists leads to a page that
            says so.
          </dd>
        </div>
        <div>
          <dt className="font-medium">Columns that are not offered</dt>
          <dd className="text-ink-soft">
            Request ids, traces and sessions identify single requests, and end users identify people. None of them
            describes work. They are stored as hashes only.
          </dd>
        </div>
      </dl>
    </Section>
  );
}
