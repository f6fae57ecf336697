import type { ReactNode } from 'react';
import { Term } from '@/components/glossary/term';
import { WhyAuditLink, WhyLink } from '@/components/ui/why-link';
import { type Cell, type Column, cellText, isNumeric, type RichCell, richCell } from '@/lib/reports/tables/table';

/** The two parts of a cell, so that a page can replace the figure with a badge and keep the notes. */
export type DrawnCell = { figure: ReactNode; notes: ReactNode };

/** The figure of a cell, which may link to its explanation, and the notes below it. */
export function drawCell<Row>(cell: Cell, column: Column<Row>): DrawnCell {
  const rich = richCell(cell);
  return {
    figure: <Figure cell={rich} column={column} />,
    notes: notesOf(rich).map((note) => (
      <span key={note} className="cell-note">
        {note}
      </span>
    )),
  };
}

export function TableCell<Row>({ cell, column }: { cell: Cell; column: Column<Row> }) {
  const { figure, notes } = drawCell(cell, column);
  return (
    <>
      {figure}
      {notes}
    </>
  );
}

function Figure<Row>({ cell, column }: { cell: RichCell; column: Column<Row> }) {
  const text = cellText(cell, column);
  if (cell.none !== undefined) return <span className="text-ink-faint">{text}</span>;
  if (cell.value === null) return <span className="text-ink-faint italic">{text}</span>;
  const { unit = column.unit } = cell;
  if (unit === 'day' || unit === 'time') return <time dateTime={String(cell.value)}>{text}</time>;
  return (
    <Explained cell={cell} asName={!isNumeric({ unit })}>
      {text}
    </Explained>
  );
}

function Explained({ cell: { why, term }, asName, children }: { cell: RichCell; asName: boolean; children: string }) {
  if (why === undefined) return term === undefined ? children : <Term is={term}>{children}</Term>;
  return 'workload' in why ? (
    <WhyLink workload={why.workload} figure={why.figure} asName={asName}>
      {children}
    </WhyLink>
  ) : (
    <WhyAuditLink figure={why.figure} part={why.part}>
      {children}
    </WhyAuditLink>
  );
}

function notesOf({ value, estimated, note, lacks }: RichCell): string[] {
  const first = [estimated ? 'estimated' : '', note ?? ''].filter((part) => part !== '').join(', ');
  return [first, value === null ? '' : (lacks ?? '')].filter((line) => line !== '');
}
