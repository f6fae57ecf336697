import Link from 'next/link';
import { Usd } from '@/components/ui/usd';
import { FIGURES, type Figure } from '@/lib/cost/explain';
import { OVERHEAD_NAMES, overheadsOf } from '@/lib/cost/overheads/overheads';
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

/** What the report says of a figure, in USD a month (or once, of work that ran once) and by the way that screens show; null is unknown. */
export function figureOf(workload: ReportWorkload, figure: Figure): number | null {
  const monthly = moneyOf(workload);
  const { bill, overhead, net } = shownWay(workload);
  switch (figure) {
    case 'current':
    case 'sync':
      return monthly[figure];
    case 'batch':
      return bill;
    case 'flex':
      return monthly.flex ?? null;
    case 'net':
      return net?.base ?? null;
    default:
      return overhead?.[figure] ?? null;
  }
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
