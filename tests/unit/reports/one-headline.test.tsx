import { PathParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Headline } from '../../../components/audit/headline';
import { MovesSection } from '../../../components/audit/moves-section';
import { formatReport } from '../../../lib/cli/print/report';
import { sumUsd } from '../../../lib/cost/money';
import { headlineOf } from '../../../lib/reports/answers/headline';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { ceilingTable } from '../../../lib/reports/tables/audit/ceiling';
import { movesTable } from '../../../lib/reports/tables/audit/moves';
import { providersTable } from '../../../lib/reports/tables/audit/providers';
import { workloadsTable } from '../../../lib/reports/tables/audit/workloads';
import { cellText, richCell, type Table } from '../../../lib/reports/tables/table';
import { alone, BY_HAND, CAN_WAIT, decided, reportOf } from '../assessment/ways/decided';
import { between } from '../cost/build-workload';

/**
 * Some $2,000 a month at OpenAI by flex and $2,850 at Anthropic by batch, with a client and two workloads to pay for, beside work
 * that stays. Monitoring makes the median other than the base.
 */
const assumptions = { ...BY_HAND, monitoringFixedUsd: between(0, 1, 90), flexRefusedShare: between(0, 0.05, 0.25) };
const made = (id: string, input: number, key: { provider?: string; model: string }) =>
  decided([input, 0], { id, key }, CAN_WAIT, { assumptions });
const report: Report = reportSchema.parse(
  JSON.parse(
    JSON.stringify(
      reportOf(
        [
          made('flexible', 3200, { model: 'gpt-5' }),
          made('nightly', 1800, { provider: 'anthropic', model: 'claude-sonnet-4-5' }),
          made('small', 100, { provider: 'anthropic', model: 'claude-sonnet-4-5' }),
          made('least', 1, { provider: 'anthropic', model: 'claude-sonnet-4-5' }),
          decided(
            [500, 0],
            { id: 'chat', key: { model: 'gpt-5' } },
            { latencyClass: 'real-time', deadlineHours: null },
          ),
        ],
        assumptions,
      ),
    ),
  ),
);
const { net, migration, firstYear } = report.totals;

const usd = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const months = `${(Math.round((migration.paybackMonths.base ?? 0) * 10) / 10).toString()} months`;

function columnOf<Row>(table: Table<Row>, key: string) {
  const column = table.columns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return { column, cells: table.rows.map((row) => richCell(column.value(row))), total: richCell(column.total ?? null) };
}
const sumOf = <Row,>(table: Table<Row>, key: string) =>
  sumUsd(columnOf(table, key).cells.map(({ value }) => (typeof value === 'number' ? value : 0)));

describe('one report says the same saving, cost and payback', () => {
  it('of two clients at most, with a median that is not the base', () => {
    expect(report.workloads.map(({ verdict, way }) => [verdict, way])).toEqual([
      ['move', 'flex'],
      ['move', 'batch'],
      ['move-together', 'batch'],
      ['not-worth-it', null],
      ['keep', null],
    ]);
    // One parameter, and a client with two workloads.
    expect(migration.oneOff.base).toBe(100 + 2000 + 2 * 400);
    expect(net.median).not.toBe(net.base);
    expect(firstYear.median).toBe(sumUsd([12 * net.median, -2900]));
  });

  it('in each table', () => {
    const moves = movesTable(report.totals);
    expect([sumOf(moves, 'saving'), columnOf(moves, 'saving').total.value]).toEqual([net.median, net.median]);
    expect([sumOf(moves, 'once'), columnOf(moves, 'once').total.value]).toEqual([2900, 2900]);
    const payback = columnOf(moves, 'payback');
    expect(cellText(payback.total, payback.column)).toBe(months);
    const ceiling = ceilingTable(report.totals);
    expect([sumOf(ceiling, 'usd'), columnOf(ceiling, 'usd').total.value]).toEqual([net.median, net.median]);
    expect(sumOf(workloadsTable(report.workloads), 'saving')).toBe(net.median);
    expect(sumOf(workloadsTable(report.workloads), 'way')).toBe(sumOf(providersTable(report.providers), 'batch'));
    expect(sumOf(providersTable(report.providers), 'net')).toBe(net.median);
    const providers = providersTable(report.providers);
    const parts = sumUsd(
      ['sync', 'spread']
        .map((key) => sumOf(providers, key))
        .concat(['batch', 'overhead'].map((key) => -sumOf(providers, key))),
    );
    expect(parts).toBe(net.median);
    expect(headlineOf(report)).toMatchObject({ netMedian: net.median, netLow: net.low, netHigh: net.high });
  });

  it('on the command line and on the page', () => {
    const page = renderToStaticMarkup(
      <PathParamsContext.Provider value={{ id: 'a1' }}>
        <Headline id="a1" report={report} />
        <MovesSection report={report} />
      </PathParamsContext.Provider>,
    )
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    const printed = formatReport(report, 'a1', 200).replace(/\s+/g, ' ');
    for (const text of [page, printed]) {
      expect(text).toContain(usd.format(net.median));
      expect(text).toContain(`Moving costs $2,900.00 once ($2,900.00 to $2,900.00) and pays back in ${months}.`);
      expect(text).toContain(`The first year saves ${usd.format(firstYear.median)} after that cost`);
      expect(text).toContain(`${usd.format(net.low)} to ${usd.format(net.high)}`);
      expect(text).not.toContain(usd.format(net.base));
    }
  });

  it('of a workload alone as of the audit that it is all of', () => {
    const one = made('nightly', 1800, { provider: 'anthropic', model: 'claude-sonnet-4-5' });
    const single = reportOf([one], assumptions).totals;
    const { saving, ways } = alone(one, assumptions);
    expect(saving).toBe(single.net.median);
    expect(ways.find(({ way }) => way === 'batch')?.net?.median).toBe(single.net.median);
  });

  it('on the page of a log of minutes goes by those, beside both figures, and in no year', () => {
    const short = { ...report, source: { ...report.source, days: 58 / 1440 } };
    const page = renderToStaticMarkup(
      <PathParamsContext.Provider value={{ id: 'a1' }}>
        <Headline id="a1" report={short} />
      </PathParamsContext.Provider>,
    );
    expect(page.match(/per month<\/span><strong[^>]*>, going by 58 min of traffic/g)).toHaveLength(2);
    expect(page).not.toMatch(/In a year|first year/);
  });
});
