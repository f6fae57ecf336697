import { harmlessText } from '../../wording/visible-text';
import type { Exported } from '../exported';
import { findingOf } from '../finding';
import type { Grid, GridCell } from '../tables/grid';
import { readGrid, TABLE_NAMES } from '../tables/report-tables';
import { PAGE_STYLE } from './page-style';

/** A report as one page without scripts, that opens without a network and prints well. Names from logs are text in it. */
export function reportHtml({ report, name, link }: Exported): string {
  const { headline, figures, details, madeFrom } = findingOf(report);
  const sections = TABLE_NAMES.map((table) => [table, readGrid(report, table)] as const).filter(
    ([, { rows }]) => rows.length > 0,
  );
  const open = link === undefined ? '' : ` <a href="${htmlText(link)}">Open the audit</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(name)} · Whowaits</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<p>${htmlText(name)}</p>
<h1>${htmlText(headline)}</h1>
<dl>${figures
    .map(
      ({ label, says, note }) =>
        `<div><dt>${htmlText(label)}</dt><dd><b>${htmlText(says)}</b> ${htmlText(note)}</dd></div>`,
    )
    .join('')}</dl>
${details.map((says) => `<p>${htmlText(says)}</p>`).join('\n')}
<p>${htmlText(madeFrom)}${open}</p>
</header>
<nav aria-label="Tables"><ul>${sections.map(([table, { title }]) => `<li><a href="#${table}">${htmlText(title)}</a></li>`).join('')}</ul></nav>
<main>
${sections.map(([table, grid]) => sectionHtml(table, grid)).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHtml(id: string, { title, sentence, columns, rows, totals }: Grid): string {
  const side = (at: number) => (columns[at]?.numeric ? ' class="num"' : '');
  const line = (cells: readonly GridCell[]) =>
    `<tr>${cells.map(({ text }, at) => (at === 0 ? `<th scope="row">${htmlText(text)}</th>` : `<td${side(at)}>${htmlText(text)}</td>`)).join('')}</tr>`;
  const heads = columns.map(({ head }, at) => `<th scope="col"${side(at)}>${htmlText(head)}</th>`).join('');
  return `<section id="${id}">
<h2>${htmlText(title)}</h2>
<div class="table" role="region" aria-label="${htmlText(title)}, table" tabindex="0"><table>
<caption>${htmlText(sentence)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map(line).join('\n')}</tbody>${totals === null ? '' : `\n<tfoot>${line(totals)}</tfoot>`}
</table></div>
</section>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in which nothing is HTML, within an element or a quoted attribute. */
function htmlText(text: string): string {
  return harmlessText(text).replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}
