import Link from 'next/link';
import { Usd } from '@/components/ui/usd';
import { FIGURES, type Figure } from '@/lib/cost/explain';
import { OVERHEAD_NAMES, overheadsOf } from '@/lib/cost/overheads/overheads';
import { figureOf } from '@/lib/reports/figures/figure-of';
import { moneyOf } from '@/lib/reports/ran-once';
import type { ReportWorkload } from '@/lib/reports/report';
import { shownWay } from '@/lib/reports/ways/shown-way';
import { FIGURE_LABELS } from '@/lib/reports/words/figure-labels';
import { whyOf } from '../ui/why-address';

/** The figures of one workload, each a link to its explanation. */
export function FigureNav(props: { workload: ReportWorkload; auditId: string; current: Figure }) {
  return (
    <nav aria-label="Figures of this workload" className="panel mt-4 px-2 py-2">
      <ul className="flex flex-wrap gap-1">
        {figuresOf(props.workload).map((figure) => (
          <li key={figure}>
            <Link
              href={whyOf(props.auditId, { workload: props.workload.id, figure })}
              prefetch={false}
              aria-current={figure === props.current ? 'page' : undefined}
              className={`block rounded-md px-2.5 py-1.5 hover:bg-raised ${
                figure === props.current ? 'bg-raised font-medium text-ink' : 'text-ink-soft'
              }`}
            >
              {FIGURE_LABELS[figure]}{' '}
              <span className="block text-xs">
                <Usd value={figureOf(props.workload, figure)} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The figures that a workload has: its bills, the overheads of its way, and the net. */
function figuresOf(workload: ReportWorkload): Figure[] {
  const { way } = shownWay(workload);
  const overheads: readonly Figure[] = overheadsOf(way);
  return FIGURES.filter((figure) => {
    if (figure === 'flex') return way !== 'flex' && moneyOf(workload).flex != null;
    return !(OVERHEAD_NAMES as readonly Figure[]).includes(figure) || overheads.includes(figure);
  });
}
