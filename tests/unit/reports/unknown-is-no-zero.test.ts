import { describe, expect, it } from 'vitest';
import { basesOf } from '../../../lib/assessment/again/priced-again';
import { assumptionsWith } from '../../../lib/cost/assumptions/own';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { auditFigureUsd } from '../../../lib/reports/figures/audit-figure';
import type { Report } from '../../../lib/reports/report';
import { accountingTable } from '../../../lib/reports/tables/audit/accounting';
import { ceilingTable } from '../../../lib/reports/tables/audit/ceiling';
import { classesTable } from '../../../lib/reports/tables/audit/classes';
import { type Cell, richCell, type Table } from '../../../lib/reports/tables/table';
import { AUDIT_FIGURES } from '../../../lib/reports/words/figure-labels';
import { auditedOf } from '../../../lib/scenarios/audited';
import { lookUpModels } from '../../../lib/scenarios/models/look-up-models';
import { outcomeOf } from '../../../lib/scenarios/outcome';
import { AS_ASSESSED } from '../../../lib/scenarios/scenario';
import { outcomesTable } from '../../../lib/scenarios/tables/outcomes-table';
import { NOW } from '../../fixtures/in-context';
import { CAN_WAIT, decided, reportOf } from '../assessment/ways/decided';

const unpriced = (id: string) => decided([100, 0], { id, key: { provider: 'nobody', model: 'house-model' } }, CAN_WAIT);
const priced = (id: string) => decided([100, 0], { id, key: { model: 'gpt-5' } }, CAN_WAIT);

/** The figures of a column, with that of its total. */
function figures<Row>({ rows, columns }: Table<Row>): unknown[] {
  const column = columns.at(-1);
  if (column === undefined) throw new Error('The table has no column.');
  return [...rows.map((row) => richCell(column.value(row)).value), richCell(column.total ?? null).value];
}

function scenarioRows(report: Report): Map<string, unknown> {
  const audited = auditedOf(
    basesOf(report),
    [],
    lookUpModels(catalogue, report.workloads, { names: [], elsewhere: false }, NOW),
  );
  const table = outcomesTable([{ name: 'As it is', outcome: outcomeOf(audited, AS_ASSESSED) }]);
  return new Map(table.rows.map((row, at) => [row.key, figures(table)[at]]));
}

describe('where no workload has a price', () => {
  const report = reportOf([unpriced('a'), unpriced('b')], assumptionsWith([]));

  it('each figure of the audit is unknown, and not what moving nothing saves', () => {
    for (const figure of AUDIT_FIGURES) expect(auditFigureUsd(report, figure, {}), figure).toBeNull();
  });

  it('so is each step from the ceiling to the saving', () => {
    expect(new Set(figures(ceilingTable(report.totals)))).toEqual(new Set([null]));
  });

  it('so is the money of a scenario, and its workloads are counted', () => {
    const rows = scenarioRows(report);
    for (const key of ['before', 'after', 'saving', 'moves', 'once', 'first-year', 'share'])
      expect(rows.get(key), key).toBeNull();
    expect(rows.get('unpriced')).toBe(2);
  });
});

describe('where one of them has a price', () => {
  const report = reportOf([unpriced('a'), priced('b')], assumptionsWith([]));

  it('figures are those of what is known', () => {
    expect(auditFigureUsd(report, 'current', {})).toBe(report.totals.monthlyCurrent);
    expect(auditFigureUsd(report, 'net', {})).not.toBeNull();
    expect(figures(ceilingTable(report.totals))[0]).toBe(report.totals.ceiling.usd);
    expect(report.totals.ceiling.usd).toBeGreaterThan(0);
    expect(scenarioRows(report).get('before')).toBe(report.totals.monthlyCurrent);
  });

  it('the total of the classes says that a part of it is unknown, as the total of the outcomes does', () => {
    const total = (table: { columns: readonly { key: string; total?: Cell }[] }) =>
      richCell(table.columns.find(({ key }) => key === 'usd')?.total ?? null);
    expect(total(classesTable(report))).toMatchObject({ lacks: '1 workload partly unknown' });
    expect(total(classesTable(report)).lacks).toBe(total(accountingTable(report)).lacks);
  });
});
