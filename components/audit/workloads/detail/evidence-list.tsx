import { SignedBar } from '@/components/charts/signed-bar';
import { StackedBar } from '@/components/charts/stacked-bar';
import { ClassBadge } from '@/components/ui/class-badge';
import { LATENCY_CLASSES, VERDICT_LOOK } from '@/components/ui/verdict-look';
import { counted, Noted } from '@/components/workload/noted';
import type { Evidence } from '@/lib/latency/latency-class';
import type { ReportWorkload } from '@/lib/reports/report';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { formatSigned } from '@/lib/wording/number';
import { percent } from '@/lib/wording/percent';

export function EvidenceList({ workload }: { workload: ReportWorkload }) {
  const largest = Math.max(0, ...workload.evidence.map((entry) => Math.abs(entry.weight)));
  return (
    <div className="min-w-0">
      <h3 className="font-medium">Evidence</h3>
      <div className="mt-2">
        <StackedBar
          height="h-2"
          segments={LATENCY_CLASSES.filter((name) => workload.probabilities[name] > 0).map((name) => ({
            key: name,
            share: workload.probabilities[name],
            fill: VERDICT_LOOK[name].fill,
          }))}
        />
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          {LATENCY_CLASSES.map((name) => (
            <li key={name} className="whitespace-nowrap">
              <ClassBadge verdict={name} /> {percent(workload.probabilities[name])}
            </li>
          ))}
        </ul>
      </div>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {counted(workload.evidence).map((entry) => (
          <EvidenceItem key={`${entry.signal} ${entry.toward} ${entry.says}`} entry={entry} largest={largest} />
        ))}
      </ul>
      <p className="mt-2 text-xs text-ink-faint">
        Each weight is added to the log-odds of its class: +0.7 doubles the odds, −0.7 halves them. Bars to the right
        support the class. Bars to the left count against it.
      </p>
      <Noted evidence={workload.evidence} />
    </div>
  );
}

function EvidenceItem({ entry, largest }: { entry: Evidence; largest: number }) {
  const look = VERDICT_LOOK[entry.toward];
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[1fr_12rem]">
      <span className="min-w-0 break-words">{entry.says}</span>
      <span className="grid grid-cols-[1fr_3rem] items-center gap-x-2 self-start">
        <SignedBar value={entry.weight} largest={largest} fill={look.fill} />
        <span className="text-right">{formatSigned(entry.weight)}</span>
        <span className={`col-span-2 text-xs ${look.text}`}>
          {entry.weight < 0 ? 'against' : 'for'} {VERDICT_WORDS[entry.toward].label.toLowerCase()}
        </span>
      </span>
    </li>
  );
}
