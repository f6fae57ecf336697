import Link from 'next/link';
import { FoldedSection } from '@/components/ui/folded-section';
import { HANDOFF_TARGETS, type HandoffTarget, TARGETS } from '@/lib/plans/handoff/handoff';
import type { Handoff } from '@/lib/plans/handoff/target';
import { HandoffFile } from './handoff-file';
import { type PlanAddress, planAddress } from './plan-address';

/** The plan of a workload for the runner that a team has. `made` is null until one is chosen. */
export function HandoffSection(props: {
  auditId: string;
  workload: string;
  address: PlanAddress;
  to: HandoffTarget | null;
  made: Handoff | null;
}) {
  const { auditId, workload, address, to, made } = props;
  return (
    <FoldedSection
      id="handoff"
      title="Hand it to another runner"
      lead="The same plan as code and configuration, for a team that has a runner. It takes each build of this workload."
      open={to !== null}
    >
      <nav aria-label="Runners" className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
        {HANDOFF_TARGETS.map((target) => (
          <Link
            key={target}
            href={planAddress(auditId, address, workload, target)}
            prefetch={false}
            aria-current={target === to ? 'true' : undefined}
            className="link min-h-6 aria-[current]:font-medium pointer-coarse:min-h-11"
          >
            {TARGETS[target].title}
          </Link>
        ))}
      </nav>
      {made !== null && 'none' in made && <p className="panel mt-3 max-w-3xl p-4">{made.none}</p>}
      {made !== null && 'files' in made && (
        <div className="mt-3 grid grid-cols-1 gap-4">
          <ul className="grid max-w-3xl gap-1">
            {made.says.map((one) => (
              <li key={one} className="break-words">
                {one}
              </li>
            ))}
          </ul>
          {made.files.map((file) => (
            <HandoffFile key={file.name} {...file} />
          ))}
        </div>
      )}
    </FoldedSection>
  );
}
