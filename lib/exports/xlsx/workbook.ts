import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { assumptionsOf } from '../../reports/assumptions-of';
import { harmlessText } from '../../wording/visible-text';
import type { Exported } from '../exported';
import { annotatedGrid, reportGrid } from '../tables/report-tables';
import { assumptionCells } from './assumptions-sheet';
import { gridSheet } from './grid-sheet';
import { ASSUMPTIONS_IN_FORMULAS } from './overhead-formulas';
import { movingWorkloads, savingCells } from './saving-sheet';
import { addressOf, type Sheet, type SheetCell } from './sheet';
import { summarySheet } from './summary-sheet';

/** A report as a workbook (.xlsx): the finding, the saving as formulas over the assumptions, the workloads, providers and sources. */
export async function reportWorkbook(exported: Exported): Promise<Uint8Array> {
  return workbookOf(reportSheets(exported));
}

export function reportSheets(exported: Exported): Sheet[] {
  const { report } = exported;
  const assumptions = assumptionsOf(report);
  const providers = movingWorkloads(report).map(({ provider }) => provider);
  const cells = assumptionCells(assumptions, providers, ASSUMPTIONS_IN_FORMULAS);
  const saving = savingCells(report, assumptions, cells);
  return [
    summarySheet(exported, cells, saving),
    saving.sheet,
    gridSheet('Workloads', annotatedGrid(report, 'workloads')),
    gridSheet('Spend by provider', reportGrid(report, 'provider-spend')),
    gridSheet('Providers', reportGrid(report, 'providers')),
    cells.sheet,
    gridSheet('Sources', reportGrid(report, 'rates')),
  ];
}

const LOOKS: Record<string, Partial<CellObject>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  head: { fontWeight: 'bold', backgroundColor: '#e4f3f1', wrap: true, alignVertical: 'top' },
  total: { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#86868a' },
  input: { backgroundColor: '#fdf3e1' },
  note: { textColor: '#4b5056' },
};

/** A text that would be a formula if somebody typed it. As text it stays one when its cell is edited. */
const LIKE_A_FORMULA = /^\s*[=+\-@]/;

function cellObject(cell: SheetCell): CellObject | null {
  if (cell === null) return null;
  const look = cell.look === undefined ? {} : LOOKS[cell.look];
  if ('text' in cell) {
    const asText = LIKE_A_FORMULA.test(cell.text) ? { format: '@' } : {};
    return { value: harmlessText(cell.text), type: String, ...asText, ...look } as CellObject;
  }
  if ('number' in cell) return { value: cell.number, type: Number, format: cell.format, ...look } as CellObject;
  return { value: cell.formula, type: 'Formula', format: cell.format, ...look } as CellObject;
}

async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows, widths, stickyRows = 0, stickyColumns = 0 }) => ({
    sheet: name,
    data: rows.map((row) => row.map(cellObject)),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    ...(stickyRows > 0 ? { stickyRowsCount: stickyRows } : {}),
    ...(stickyColumns > 0 ? { stickyColumnsCount: stickyColumns } : {}),
  }));
  return writeExcelFile(written, { features: [withKnownValues(sheets)] }).toBuffer();
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** The formulas keep the values that the report has, for readers that work out none. The others work them out when they open it. */
function withKnownValues(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const known = knownValues(sheets[sheetIndex]);
            return xml.replace(/(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)/g, (whole, cell, address) => {
              const value = known.get(address);
              return value === undefined ? whole : `${cell}<v>${value}</v>`;
            });
          },
        },
      },
    },
  };
}

function knownValues(sheet: Sheet | undefined): Map<string, number> {
  const known = (sheet?.rows ?? []).flatMap((row, at) =>
    row.flatMap((cell, column): [string, number][] =>
      cell !== null && 'formula' in cell && cell.known !== null ? [[addressOf(column, at + 1), cell.known]] : [],
    ),
  );
  return new Map(known);
}
