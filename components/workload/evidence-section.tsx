import { SignedBar } from '@/components/charts/signed-bar';
import { ClassBadge } from '@/components/ui/class-badge';
import { Section } from '@/components/ui/section';
import { VERDICT_LOOK } from '@/components/ui/verdict-look';
import { counted, Noted } from '@/components/workload/noted';
import { decidedFrom, REAL_TIME_BOUND, SLOWER_TIER_BOUND } from '@/lib/latency/bounds';
import type { Evidence, LatencyClass } from '@/lib/latency/latency-class';
import { ranked } from '@/lib/latency/probabilities';
import type { ReportWorkload } from '@/lib/reports/report';
import { roundToAddUp } from '@/lib/reports/words/add-up';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { formatSigned } from '@/lib/wording/number';
import { percent } from '@/lib/wording/percent';

const DECIMALS = 2;

/** Every signal for and against each class, with sums that a reader can check by hand. */
export function EvidenceSection({ workload }: { workload: ReportWorkload }) {
  const largest = Math.max(0, ...workload.evidence.map(({ weight }) => Math.abs(weight)));
  return (
    <Section
      id="evidence"
      title="Evidence"
      lead={`Each signal adds to the log-odds of one class: +0.7 doubles the odds, −0.7 halves them. Bars to the right support the class. Bars to the left count against it. A sum s counts e^s, and the probability of a class is its share of the three. Real-time needs at least ${percent(decidedFrom('real-time'))}, and the others ${percent(decidedFrom('scheduled'))}. Near-real-time also needs real-time under ${percent(SLOWER_TIER_BOUND)}, and scheduled needs real-time under ${percent(REAL_TIME_BOUND)}.`}
    >
      <div className="grid items-start gap-4 lg:grid-cols-3">
        {ranked(workload.probabilities).map((latencyClass) => (
          <ClassLedger
            key={latencyClass}
            latencyClass={latencyClass}
            probability={workload.probabilities[latencyClass]}
            evidence={counted(workload.evidence).filter(({ toward }) => toward === latencyClass)}
            largest={largest}
          />
        ))}
      </div>
      <Noted evidence={workload.evidence} />
    </Section>
  );
}

function ClassLedger(props: {
  latencyClass: LatencyClass;
  probability: number;
  evidence: readonly Evidence[];
  largest: number;
}) {
  const { latencyClass, evidence } = props;
  const { fill } = VERDICT_LOOK[latencyClass];
  const { label } = VERDICT_WORDS[latencyClass];
  const weights = roundToAddUp(
    evidence.map(({ weight }) => weight),
    DECIMALS,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (
    <div className="panel p-4">
      <h3>
        <ClassBadge verdict={latencyClass} />
      </h3>
      {evidence.length === 0 ? (
        <p className="mt-2 mb-2 text-ink-soft">There is no evidence for or against it.</p>
      ) : (
        <ul aria-label={`Evidence on ${label.toLowerCase()}`} className="mt-2 divide-y divide-line">
          {evidence.map((entry, index) => (
            <li key={`${entry.signal} ${entry.says}`} className="py-2">
              <p className="break-words">{entry.says}</p>
              <p className="mt-1 grid grid-cols-[1fr_3.25rem] items-center gap-x-2">
                <SignedBar value={entry.weight} largest={props.largest} fill={fill} />
                <span className="text-right">{formatSigned(weights[index] ?? 0)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="flex justify-between border-t border-control pt-2 font-semibold">
        <span>Sum and probability</span>
        <span className="whitespace-nowrap">
          {formatSigned(sum)}, {percent(props.probability)}
        </span>
      </p>
    </div>
  );
}
