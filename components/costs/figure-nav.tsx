import Link from 'next/link';
import { Usd } from '@/components/ui/usd';
import { FIGURES, type Figure } from '@/lib/cost/explain/explanation';
import type { ReportWorkload } from '@/lib/reports/report';
import { FIGURE_LABELS } from '@/lib/reports/words/figure-labels';
import { whyAddress } from '../ui/why-address';

/** The figures of one workload, each a link to its explanation. */
export function FigureNav(props: { workload: ReportWorkload; auditId: string; current: Figure }) {
  return (
    <nav aria-label="Figures of this workload" className="panel mt-4 px-2 py-2">
      <ul className="flex flex-wrap gap-1">
        {FIGURES.filter((figure) => figure !== 'flex' || props.workload.monthly.flex != null).map((figure) => (
          <li key={figure}>
            <Link
              href={whyAddress(props.auditId, props.workload.id, figure)}
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

/** What the report says of a figure, in USD a month; null is unknown. */
export function figureOf({ monthly }: ReportWorkload, figure: Figure): number | null {
  switch (figure) {
    case 'current':
    case 'sync':
    case 'batch':
      return monthly[figure];
    case 'flex':
      return monthly.flex ?? null;
    case 'net':
      return monthly.net?.base ?? null;
    default:
      return monthly.overhead?.[figure] ?? null;
  }
}
