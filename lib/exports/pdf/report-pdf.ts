import pdfmake, { type Content, type CustomTableLayout, type TableCell } from 'pdfmake';
import roboto from 'pdfmake/fonts/Roboto.js';
import type { Exported } from '../exported';
import { findingOf } from '../finding';
import type { Grid } from '../tables/grid';
import { readGrid, type TableName } from '../tables/report-tables';
import { columnWidths } from './column-widths';
import { shownText } from './shown-text';

/** The tables on paper, in their order. Those of rates and assumptions are in the workbook, where somebody works with them. */
const TABLES: readonly TableName[] = [
  'moves',
  'ceiling',
  'questions',
  'classes',
  'provider-spend',
  'accounting',
  'workloads',
  'unpriced',
  'providers',
  'opportunities',
];

/** More rows of one table are no reading, and take seconds to lay out. */
const MOST_ROWS = 200;

/** A4 landscape in points, and its margins. */
const PAGE = { width: 841.89, margin: 40, foot: 44 } as const;
const INK = { strong: '#17191c', soft: '#4b5056', line: '#c9c9c4', accent: '#0b6b66' } as const;

const FONT_FILES: readonly string[] = Object.values(roboto.Roboto);

// Nothing but the font is read, and nothing is fetched, whatever a name in a log says.
pdfmake.setFonts(roboto);
pdfmake.setLocalAccessPolicy((path: string) => FONT_FILES.includes(path));
pdfmake.setUrlAccessPolicy(() => false);

/** A report as a PDF (A4, landscape): a cover with the finding, then its tables, whose heads stand on each page. */
export async function reportPdf(exported: Exported): Promise<Uint8Array> {
  return pdfmake.createPdf(documentOf(exported)).getBuffer();
}

type Document = Parameters<typeof pdfmake.createPdf>[0];

function documentOf({ report, name, link }: Exported): Document {
  const { headline, figures, details, madeFrom } = findingOf(report);
  const grids = TABLES.map((table) => readGrid(report, table)).filter(({ rows }) => rows.length > 0);
  const line = (text: string): Content => ({ text: shownText(text), color: INK.soft, margin: [0, 0, 0, 4] });
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [PAGE.margin, PAGE.margin, PAGE.margin, PAGE.foot],
    info: { title: shownText(headline), subject: shownText(name), creator: 'Whowaits' },
    language: 'en',
    defaultStyle: { font: 'Roboto', fontSize: 9, color: INK.strong, lineHeight: 1.2 },
    footer: (page, pages) => ({
      columns: [
        { text: shownText(name), noWrap: false, width: '*' },
        { text: `${page} of ${pages}`, alignment: 'right', width: 80 },
      ],
      fontSize: 8,
      color: INK.soft,
      margin: [PAGE.margin, 12, PAGE.margin, 0],
    }),
    content: [
      { text: shownText(name), color: INK.soft, fontSize: 11, margin: [0, 90, 0, 8] },
      { text: shownText(headline), fontSize: 24, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 22] },
      {
        columns: figures.map(({ label, says, note }) => [
          { text: shownText(label), color: INK.soft },
          { text: shownText(says), fontSize: 18, bold: true, color: INK.accent },
          { text: shownText(note), color: INK.soft },
        ]),
        columnGap: 24,
        margin: [0, 0, 0, 22],
      },
      ...details.map(line),
      line(madeFrom),
      ...(link === undefined
        ? []
        : [{ text: shownText(link), link, color: INK.accent, decoration: 'underline' as const }]),
      ...grids.map((grid, at) => tableOf(grid, at === 0)),
    ],
  };
}

/** A table whose title, sentence and heads are rows that stand on each of its pages, and beside at least one row of it. */
function tableOf(grid: Grid, onNewPage: boolean): Content {
  const { title, sentence, columns, totals } = grid;
  const rows = grid.rows.slice(0, MOST_ROWS);
  const across = (cell: object): TableCell[] => [
    { colSpan: columns.length, border: [false, false, false, false], ...cell } as TableCell,
    ...columns.slice(1).map(() => ({})),
  ];
  const cells = (texts: readonly string[], look: object): TableCell[] =>
    texts.map((text, at) => ({
      text: shownText(text),
      alignment: columns[at]?.numeric ? ('right' as const) : ('left' as const),
      ...look,
    }));
  const left = grid.rows.length - rows.length;
  return {
    margin: [0, 22, 0, 0],
    ...(onNewPage ? { pageBreak: 'before' as const } : {}),
    layout: LAYOUT,
    fontSize: 7.5,
    table: {
      headerRows: 3,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columnWidths({ ...grid, rows }, PAGE.width - 2 * PAGE.margin),
      body: [
        across({ text: shownText(title), fontSize: 12, bold: true }),
        across({ text: shownText(sentence), color: INK.soft }),
        cells(
          columns.map(({ head }) => head),
          { color: INK.soft, bold: true },
        ),
        ...rows.map((row) =>
          cells(
            row.map(({ text }) => text),
            {},
          ),
        ),
        ...(left > 0 ? [across({ text: `${left} more are in the workbook.`, color: INK.soft })] : []),
        ...(totals === null
          ? []
          : [
              cells(
                totals.map(({ text }) => text),
                { bold: true },
              ),
            ]),
      ],
    },
  };
}

/** A thin line between rows, none above the title. */
const LAYOUT: CustomTableLayout = {
  hLineWidth: (line) => (line < 3 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => INK.line,
  paddingLeft: (column) => (column === 0 ? 0 : 4),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 4),
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};
