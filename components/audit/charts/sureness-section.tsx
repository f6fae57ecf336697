import Link from 'next/link';
import { DOT_LOOKS } from '@/components/charts/drawn/dot-looks';
import { ChartFigure } from '@/components/charts/figure/chart-figure';
import { FoldedSection } from '@/components/ui/folded-section';
import { DOT_KINDS, DOT_WORDS, sureness, surenessSays, surenessTable } from '@/lib/reports/charts/sureness';
import type { Report } from '@/lib/reports/report';

/** Which workload is worth an answer: what each costs against how sure its class is. */
export function SurenessSection({ id, report }: { id: string; report: Report }) {
  const found = sureness(report);
  if (found === null) return null;
  const table = surenessTable(found);
  const kinds = DOT_KINDS.filter((kind) => found.dots.some((dot) => dot.kind === kind));
  return (
    <FoldedSection id="sureness" title={table.title} lead={surenessSays(found)}>
      <ChartFigure
        title={table.title}
        says={surenessSays(found)}
        drawing={{ kind: 'sureness', dots: found.dots, auditId: id }}
        table={table}
        cells={{
          name: (row, { figure }) =>
            row.id === null ? (
              figure
            ) : (
              <Link
                href={`/audits/${id}/workloads/${encodeURIComponent(row.id)}`}
                prefetch={false}
                className="link break-words"
              >
                {row.name}
              </Link>
            ),
        }}
        legend={kinds.map((kind) => ({ key: kind, label: DOT_WORDS[kind], ...DOT_LOOKS[kind] }))}
        height="h-80"
      />
    </FoldedSection>
  );
}
