import { workloadsTable } from '../../reports/tables/audit/workloads';
import { harmlessText } from '../../wording/visible-text';
import type { Exported } from '../exported';
import { findingOf } from '../finding';
import { type Grid, gridOf, withColumns } from '../tables/grid';
import { reportGrid } from '../tables/report-tables';

/** The workloads of a summary. The other formats have all of them. */
const MOST_ROWS = 10;

/**
 * A report as Markdown for a pull request or a ticket: the finding, the totals, the largest moves and what needs an answer. Names come
 * from logs, so nothing of them is read as Markdown or HTML.
 */
export function reportMarkdown({ report, name, link }: Exported): string {
  const { headline, figures, details, madeFrom } = findingOf(report);
  const moving = movingGrid(report);
  const questions = reportGrid(report, 'questions');
  return `${[
    `## ${markdownText(headline)}`,
    ...figures.map(
      ({ label, says, note }) =>
        `- ${label}: **${markdownText(says)}**${note === '' ? '' : ` (${markdownText(note)})`}`,
    ),
    '',
    ...details.map((says) => `${markdownText(says)}\n`),
    ...(report.totals.moves.length === 0 ? [] : section(reportGrid(report, 'moves'))),
    ...(moving.rows.length === 0 ? [] : section(moving, 'The largest moves')),
    ...(questions.rows.length === 0 ? [] : section(questions)),
    ...section(reportGrid(report, 'accounting')),
    `${markdownText(madeFrom)} Audit: ${markdownText(name)}.${link === undefined ? '' : ` [Open the audit](<${link}>).`}`,
  ].join('\n')}\n`;
}

/** A table alone, with all its rows. */
export function gridMarkdown(grid: Grid): string {
  return `${section(grid, grid.title, grid.rows.length).join('\n').trimEnd()}\n`;
}

/** The workloads that move, those that save most first, with what a reader needs of each. */
function movingGrid({ workloads }: Exported['report']): Grid {
  const moving = workloads.filter(({ saving }) => saving !== null);
  const largestFirst = moving.toSorted((a, b) => (b.saving ?? 0) - (a.saving ?? 0));
  return withColumns(gridOf(workloadsTable(largestFirst)), [
    'name',
    'name-note',
    'class',
    'spend',
    'way-note',
    'saving',
  ]);
}

function section(grid: Grid, title = grid.title, most = MOST_ROWS): string[] {
  const { columns, rows, totals } = grid;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const shown = rows.slice(0, most);
  return [
    `### ${markdownText(title)}`,
    '',
    line(columns.map(({ head }) => markdownText(head))),
    line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...shown.map((cells) => line(cells.map(({ text }) => markdownText(text)))),
    ...(totals === null ? [] : [line(totals.map(({ text }) => (text === '' ? '' : `**${markdownText(text)}**`)))]),
    ...(rows.length > shown.length ? ['', `${rows.length - shown.length} more are in the report.`] : []),
    '',
  ];
}

/**
 * A text in which nothing is Markdown or HTML, in one line, nor turns round what follows it. Sites that show Markdown also look for
 * addresses, people (@) and tickets (#) in the text that they have made of it, so nothing of those may be whole.
 */
export function markdownText(text: string): string {
  const marked = text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~#!]/g, (mark) => `\\${mark}`);
  return harmlessText(marked)
    .replace(/&/g, '&amp;')
    .replace(/([@#])(?=\w)/g, '$1&#8203;')
    .replace(/:(?=\/\/)|\.(?<=www\.)/gi, (mark) => `${mark}&#8203;`)
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
