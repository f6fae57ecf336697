import { MONTHS_PER_YEAR, sumUsd } from '../../cost/money';
import { needsClient } from '../../pricing/lookup/way';
import type { Report } from '../../reports/report';
import { shownWay } from '../../reports/ways/shown-way';
import { WAY_WORDS } from '../../reports/words/way-words';
import type { Exported } from '../exported';
import { findingOf } from '../finding';
import type { AssumptionCells } from './assumptions-sheet';
import { movingWorkloads, type SavingCells } from './saving-sheet';
import { addressOf, type Sheet, type SheetCell, USD_FORMAT } from './sheet';

const HEADS = [
  'Provider',
  'Way',
  'Workloads',
  'Net at these assumptions',
  'Median less base, from the draws',
  'Saves a month',
  'Costs once',
  'In the report: saves a month',
  'In the report: costs once',
];
const [PROVIDER, WAY, WORKLOADS, NET, SPREAD, SAVES, ONCE] = [0, 1, 2, 3, 4, 5, 6];

/**
 * The first sheet: the finding, and what moves by provider and way with its saving worked out from the assumptions. A formula gives the
 * net at one set of assumptions. What the median of the draws differs from it stays as the report found it, so that the saving ends on
 * the cents of the page, and moves with the assumptions from there.
 */
export function summarySheet({ report, name, link }: Exported, cells: AssumptionCells, saving: SavingCells): Sheet {
  const { headline, figures, details, madeFrom } = findingOf(report);
  const { totals } = report;
  const first = 4 + figures.length + 4;
  const rows = totals.moves.map((move, at) => moveRow(report, move, first + at, cells, saving));
  const last = first + rows.length - 1;
  const total = last + 1;
  const sum = (column: number, known: number): SheetCell => ({
    formula: `ROUND(SUM(${addressOf(column, first)}:${addressOf(column, last)}),2)`,
    known,
    format: USD_FORMAT,
    look: 'total',
  });
  const base = sumUsd(movingWorkloads(report).map((workload) => shownWay(workload).net?.base ?? 0));
  const [saves, once] = [addressOf(SAVES, total), addressOf(ONCE, total)];
  const firstYear = totals.firstYear.median;
  return {
    name: 'Summary',
    rows: [
      [{ text: name, look: 'title' }],
      [{ text: headline, look: 'title' }],
      [{ text: madeFrom, look: 'note' }],
      [],
      ...figures.map(({ label, says, usd, note }): SheetCell[] => [
        { text: label },
        usd === null ? { text: says } : { number: usd, format: USD_FORMAT },
        null,
        { text: note, look: 'note' },
      ]),
      [],
      [{ text: 'What moves. Change an assumption, and these are worked out again.', look: 'note' }],
      HEADS.map((text) => ({ text, look: 'head' as const })),
      ...(rows.length === 0 ? [[{ text: 'Nothing is recommended to move.' }]] : rows),
      ...(rows.length === 0
        ? []
        : [
            [
              { text: 'Total', look: 'total' as const },
              { text: '', look: 'total' as const },
              {
                number: totals.moves.reduce((all, { workloads }) => all + workloads, 0),
                format: '0',
                look: 'total' as const,
              },
              sum(NET, base),
              sum(SPREAD, sumUsd([totals.net.median, -base])),
              sum(SAVES, totals.net.median),
              sum(ONCE, totals.migration.oneOff.base),
              { number: totals.net.median, format: USD_FORMAT, look: 'total' as const },
              { number: totals.migration.oneOff.base, format: USD_FORMAT, look: 'total' as const },
            ],
            [],
            [
              { text: 'First year, after the cost of moving' },
              { formula: `ROUND(${MONTHS_PER_YEAR}*${saves}-${once},2)`, known: firstYear, format: USD_FORMAT },
              null,
              { text: 'In the report', look: 'note' as const },
              { number: firstYear, format: USD_FORMAT },
            ],
            [
              { text: 'Pays back in months' },
              {
                formula: `IF(${saves}>0,${once}/${saves},"never")`,
                known: totals.net.median > 0 ? totals.migration.oneOff.base / totals.net.median : null,
                format: '0.0',
              },
            ],
          ]),
      [],
      ...details.map((text): SheetCell[] => [{ text, look: 'note' }]),
      ...(link === undefined ? [] : [[{ text: link, look: 'note' as const }]]),
    ],
    widths: [34, 22, 12, 22, 22, 18, 18, 22, 22],
  };
}

type Move = Report['totals']['moves'][number];

function moveRow(report: Report, move: Move, row: number, cells: AssumptionCells, saving: SavingCells): SheetCell[] {
  const { provider, way, workloads } = move;
  const own = movingWorkloads(report).filter((one) => (one.provider ?? 'unknown') === provider && one.way === way);
  const base = sumUsd(own.map((workload) => shownWay(workload).net?.base ?? 0));
  const at = (column: number) => addressOf(column, row);
  const money = (formula: string, known: number): SheetCell => ({ formula, known, format: USD_FORMAT });
  const each = cells.at(way === 'flex' || way === 'standard' ? 'parameterOneOffUsd' : 'migrationOneOffUsd', null);
  const client = needsClient(way) ? `+ROUND(${cells.at('clientOneOffUsd', null)},2)` : '';
  return [
    { text: provider },
    { text: WAY_WORDS[way].label },
    { number: workloads, format: '0' },
    money(`ROUND(${saving.netOf(at(PROVIDER), at(WAY))},2)`, base),
    { number: sumUsd([move.saving, -base]), format: USD_FORMAT },
    money(`ROUND(${at(NET)}+${at(SPREAD)},2)`, move.saving),
    money(`ROUND(${at(WORKLOADS)}*ROUND(${each},2)${client},2)`, move.oneOff.base),
    { number: move.saving, format: USD_FORMAT },
    { number: move.oneOff.base, format: USD_FORMAT },
  ];
}
