import type { Verdict } from '@/lib/latency/latency-class';
import { decidedByPeople } from '@/lib/reports/questions/said-of';
import type { ReportWorkload } from '@/lib/reports/report';
import { billAfterMove } from '@/lib/reports/ways/shown-way';
import { VERDICT_ORDER } from '@/lib/reports/words/verdict/verdict-words';

export const SORT_KEYS = ['name', 'class', 'requests', 'spend', 'way', 'saving'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** The filter and the order of the workloads table. `sort` null is the default order: undecided and doubtful ones first. */
export type WorkloadView = { verdict: Verdict | null; sort: SortKey | null; descending: boolean };

/** Reads a view from URL parameters (class, sort, dir); anything unknown falls back to the default order. */
export function readView(params: { get(name: string): string | null }): WorkloadView {
  const verdict = VERDICT_ORDER.find((entry) => entry === params.get('class')) ?? null;
  const sort = SORT_KEYS.find((key) => key === params.get('sort')) ?? null;
  return { verdict, sort, descending: params.get('dir') === 'desc' };
}

/** The same view as a query string, empty for the default view. */
export function viewQuery(view: WorkloadView): string {
  const params = new URLSearchParams();
  if (view.verdict !== null) params.set('class', view.verdict);
  if (view.sort !== null) {
    params.set('sort', view.sort);
    params.set('dir', view.descending ? 'desc' : 'asc');
  }
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The view after a click on a column: names start ascending, figures descending; the second click reverses it. */
export function sortedBy(view: WorkloadView, key: SortKey): WorkloadView {
  if (view.sort === key) return { ...view, descending: !view.descending };
  return { ...view, sort: key, descending: key !== 'name' && key !== 'class' };
}

/** The workloads of a view in its order. Unknown figures come last in both directions. */
export function arrange(workloads: readonly ReportWorkload[], view: WorkloadView): ReportWorkload[] {
  const shown = workloads.filter((workload) => view.verdict === null || workload.latencyClass === view.verdict);
  const { sort } = view;
  if (sort === null) return shown.sort(houseOrder);
  if (sort === 'name' || sort === 'class') {
    const direction = view.descending ? -1 : 1;
    const compare = sort === 'name' ? byName : byClass;
    return shown.sort((a, b) => direction * compare(a, b));
  }
  return shown.sort((a, b) => byFigure(FIGURES[sort](a), FIGURES[sort](b), view.descending) || byName(a, b));
}

const FIGURES = {
  requests: (workload: ReportWorkload) => workload.requests,
  spend: (workload: ReportWorkload) => workload.monthly.current,
  way: billAfterMove,
  saving: (workload: ReportWorkload) => workload.saving,
};

/** What needs a person first: undecided or in doubt; then the largest spend. */
function houseOrder(a: ReportWorkload, b: ReportWorkload): number {
  return (
    Number(needsWord(b)) - Number(needsWord(a)) || byFigure(a.monthly.current, b.monthly.current, true) || byName(a, b)
  );
}

function needsWord(workload: ReportWorkload): boolean {
  const { latencyClass, challenges } = workload;
  return latencyClass === 'undecided' || (challenges !== undefined && !decidedByPeople(workload));
}

function byName(a: ReportWorkload, b: ReportWorkload): number {
  return a.name.localeCompare(b.name, 'en');
}

function byClass(a: ReportWorkload, b: ReportWorkload): number {
  const place = (workload: ReportWorkload) => VERDICT_ORDER.indexOf(workload.latencyClass);
  return place(a) - place(b) || b.confidence - a.confidence || byName(a, b);
}

function byFigure(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? b - a : a - b;
}
