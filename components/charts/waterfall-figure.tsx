import { WATERFALL_KINDS, WATERFALL_LOOKS } from '@/components/charts/drawn/waterfall-looks';
import { barsHeight } from '@/components/charts/figure/bars-height';
import { ChartFigure } from '@/components/charts/figure/chart-figure';
import type { WaterfallStep } from '@/lib/reports/charts/waterfall-steps';
import type { Table } from '@/lib/reports/tables/table';

const SMALLER_OR_MORE = { out: 'Makes it smaller', in: 'Adds to it' };

/** The steps from one bill, or what `total` names, to another, with their sentence, and their table where that does not stand beside it. */
export function WaterfallFigure<Row>(props: {
  title: string;
  says: string;
  steps: readonly WaterfallStep[];
  total?: string;
  table?: Table<Row>;
}) {
  const { steps, total = 'The bill', ...figure } = props;
  const words = { total, ...SMALLER_OR_MORE };
  const kinds = WATERFALL_KINDS.filter((kind) => steps.some((step) => step.kind === kind));
  return (
    <ChartFigure
      {...figure}
      drawing={{ kind: 'waterfall', steps }}
      legend={kinds.flatMap((kind) => {
        const look = WATERFALL_LOOKS[WATERFALL_KINDS.indexOf(kind)];
        return look === undefined ? [] : { key: kind, label: words[kind], look };
      })}
      height={barsHeight(steps.length)}
    />
  );
}
