/** The style of an exported page: the reader's own fonts, light and dark, and rows that paper does not cut. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #17191c; --soft: #4b5056; --line: #d5d5d0; --ground: #fff; --accent: #0b6b66; }
@media (prefers-color-scheme: dark) { :root { --ink: #edeff1; --soft: #b4bac0; --line: #33393e; --ground: #15181a; --accent: #56c8bd; } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 3rem; font: 0.875rem/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; color: var(--ink); background: var(--ground); overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; text-wrap: balance; margin: 0.25rem 0 1rem; }
h2 { font-size: 1.0625rem; margin: 2.5rem 0 0.5rem; }
p { max-width: 46rem; margin: 0.25rem 0; color: var(--soft); }
dl { display: flex; flex-wrap: wrap; gap: 0.75rem 3rem; margin: 0 0 1rem; }
dt, dd { margin: 0; color: var(--soft); }
dd b { font-size: 1.375rem; color: var(--ink); }
a { color: var(--accent); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.8125rem; }
caption { text-align: left; color: var(--soft); padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; font-weight: 400; border-top: 1px solid var(--line); }
thead th { vertical-align: bottom; color: var(--soft); font-weight: 600; border-top: 0; }
tfoot th, tfoot td { font-weight: 600; border-top: 1px solid var(--soft); }
.num { text-align: right; white-space: nowrap; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #bbb; --ground: #fff; --accent: #000; }
  @page { size: A4 landscape; margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  nav { display: none; }
  .table { overflow: visible; }
  table { font-size: 7.5pt; }
  .num { white-space: normal; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  h2, caption { break-after: avoid; }
}
`;
