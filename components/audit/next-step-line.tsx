import Link from 'next/link';
import { type NextStep, nextStep } from '@/lib/reports/next-step';
import type { Report } from '@/lib/reports/report';
import { WAY_WORDS } from '@/lib/reports/words/way-words';
import { plural } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';

/** What to do first, with a link to where it is done. Nothing where there is nothing to do. */
export function NextStepLine({ id, report }: { id: string; report: Report }) {
  const step = nextStep(report);
  if (step === null) return null;
  return (
    <p className="border-t border-line px-5 py-3">
      <strong className="font-medium">Next step:</strong> <Step id={id} step={step} />
    </p>
  );
}

function Step({ id, step }: { id: string; step: NextStep }) {
  if (step.kind === 'answer') {
    return (
      <>
        <Link href={`/audits/${id}/workloads#questions`} prefetch={false} className="link">
          answer {plural(step.questions, 'question')}
        </Link>
        {step.usd !== null && <>. The most that one is worth is {formatUsd(step.usd)} a month</>}.
      </>
    );
  }
  const { workload, way, usd, moves } = step;
  return (
    <>
      move{' '}
      <Link
        href={`/audits/${id}/workloads/${encodeURIComponent(workload.id)}`}
        prefetch={false}
        className="link break-words"
      >
        {workload.name}
      </Link>{' '}
      ({WAY_WORDS[way].label.toLowerCase()}). It saves {formatUsd(usd)} a month
      {moves > 1 && (
        <>
          , the most of{' '}
          <Link
            href={`/audits/${id}/workloads?verdict=move&verdict=move-together&sort=saving&dir=desc`}
            prefetch={false}
            className="link"
          >
            {plural(moves, 'move')}
          </Link>
        </>
      )}
      .{' '}
      <Link href={`/audits/${id}/plan?workload=${encodeURIComponent(workload.id)}`} prefetch={false} className="link">
        Plan the move
      </Link>
    </>
  );
}
