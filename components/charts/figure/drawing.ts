import type { DeadlineStep } from '@/lib/reports/charts/deadline';
import type { SavingRange } from '@/lib/reports/charts/saving-ranges';
import type { SpendChart } from '@/lib/reports/charts/spend-over-time';
import type { SurenessDot } from '@/lib/reports/charts/sureness';
import type { TornadoBar } from '@/lib/reports/charts/tornado';
import type { WaterfallStep } from '@/lib/reports/charts/waterfall-steps';
import type { SeriesLook } from '../look/series-look';

/** What is drawn: the data of a chart, which a page hands to the browser. Money is USD a month, of `spend` USD of the log. */
export type Drawing =
  | { kind: 'waterfall'; steps: readonly WaterfallStep[] }
  | { kind: 'spend'; chart: SpendChart; looks: readonly SeriesLook[] }
  | { kind: 'sureness'; dots: readonly SurenessDot[]; auditId: string }
  | { kind: 'deadline'; steps: readonly (DeadlineStep & { label: string })[] }
  | { kind: 'ranges'; ranges: readonly SavingRange[] }
  | { kind: 'tornado'; bars: readonly TornadoBar[]; base: number };

/** What a chart gets: its data, the name that it is announced by, and an id for its patterns. */
export type Drawn<Kind extends Drawing['kind']> = {
  drawing: Extract<Drawing, { kind: Kind }>;
  label: string;
  id: string;
};
