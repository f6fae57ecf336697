import { listedSettings } from '../../cost/assumptions/own';
import type { Rate } from '../../pricing/catalogue/rate';
import { largestOpportunities } from '../../reports/largest-opportunities';
import { openQuestions } from '../../reports/questions/open-questions';
import type { Report } from '../../reports/report';
import { accountingTable } from '../../reports/tables/audit/accounting';
import { annotatedTable } from '../../reports/tables/audit/annotated';
import { ceilingTable } from '../../reports/tables/audit/ceiling';
import { classesTable } from '../../reports/tables/audit/classes';
import { movesTable } from '../../reports/tables/audit/moves';
import { opportunitiesTable } from '../../reports/tables/audit/opportunities';
import { providerSpendTable } from '../../reports/tables/audit/provider-spend';
import { providersTable } from '../../reports/tables/audit/providers';
import { questionsTable } from '../../reports/tables/audit/questions';
import { unpricedTable, workloadsTable } from '../../reports/tables/audit/workloads';
import { listedRatesTable } from '../../reports/tables/prices/rates';
import { settingsTable } from '../../reports/tables/prices/settings';
import { totalOf } from '../../reports/tables/total-of';
import { plural } from '../../wording/number';
import { ANNOTATION_FIELDS } from '../../workloads/annotation';
import { type Grid, gridOf } from './grid';

/** The tables of a report that leave it, by their names in commands and addresses. */
const TABLES = {
  moves: ({ totals }) => gridOf(movesTable(totals)),
  ceiling: ({ totals }) => gridOf(ceilingTable(totals)),
  questions: ({ workloads }) => gridOf(questionsTable(openQuestions(workloads))),
  classes: (report) => gridOf(classesTable(report)),
  'provider-spend': (report) => gridOf(providerSpendTable(report)),
  accounting: (report) => gridOf(accountingTable(report)),
  workloads: ({ workloads }) => gridOf(workloadsTable(dearestFirst(workloads))),
  unpriced: ({ workloads }) => gridOf(unpricedTable(workloads.filter(({ outcome }) => outcome === 'unpriced'))),
  providers: ({ providers }) => gridOf(providersTable(providers)),
  opportunities: ({ workloads }) => gridOf(opportunitiesTable(largestOpportunities(workloads))),
  assumptions: ({ assumptions }) => gridOf(settingsTable(listedSettings(assumptions ?? []))),
  rates: ({ rates }) => gridOf(listedRatesTable(rates ?? [], sourceOf)),
} as const satisfies Record<string, (report: Report) => Grid>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export function reportGrid(report: Report, name: TableName): Grid {
  return TABLES[name](report);
}

/** The same, and its workloads with their owners, cost centres and notes: for data that stays with those who work on it. */
export function annotatedGrid(report: Report, name: TableName): Grid {
  if (name !== 'workloads') return reportGrid(report, name);
  return gridOf(annotatedTable(workloadsTable(dearestFirst(report.workloads)), ANNOTATION_FIELDS));
}

/** The same for people who read it on paper: the workloads have their totals. Programs that add up rows do not want them among these. */
export function readGrid(report: Report, name: TableName): Grid {
  if (name !== 'workloads') return reportGrid(report, name);
  const table = workloadsTable(dearestFirst(report.workloads));
  const columns = table.columns.map((column) => ({
    ...column,
    total: column.key === 'name' ? `Total of ${plural(table.rows.length, 'workload')}` : totalOf(column, table.rows),
  }));
  return gridOf({ ...table, columns });
}

/** With its address, since no page is beside it that links to it. */
function sourceOf({ source, url }: Rate): string {
  return url === undefined ? source : `${source} (${url})`;
}

function dearestFirst(workloads: Report['workloads']): Report['workloads'] {
  return workloads.toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0));
}
