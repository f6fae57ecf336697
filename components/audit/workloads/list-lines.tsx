import Link from 'next/link';
import { FACET_KEYS, FACETS } from '@/lib/reports/list/facets';
import { LIST_COLUMNS, type ListColumn } from '@/lib/reports/list/list-table';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import type { Column } from '@/lib/reports/tables/table';
import { isNumeric } from '@/lib/reports/tables/table';
import { plural } from '@/lib/wording/number';
import { FigureOf, ListCell } from './list-cell';
import { groupColumn, type ListRow } from './list-features';
import type { ListItem } from './list-items';

type ShownColumn = Column<WorkloadRow> & { key: ListColumn };
type LineProps = { columns: readonly ShownColumn[]; index: number };

const NAME = 'truncate max-sm:line-clamp-3 max-sm:text-xs/4 max-sm:[overflow-wrap:anywhere] max-sm:whitespace-normal';

/** A workload: its box, its name, which opens it, its cells, and the way to its page. */
export function WorkloadLine(props: LineProps & { row: ListRow; open: boolean; toggleOpen: () => void; page: string }) {
  const { row, open } = props;
  const { name } = row.original;
  return (
    <tr aria-rowindex={props.index} className={open || row.getIsSelected() ? 'chosen' : undefined}>
      <td className="no-figure">
        <Box row={row} label={`Select ${name}`} checked={row.getIsSelected()} />
      </td>
      <th scope="row">
        <button
          type="button"
          aria-expanded={open}
          className="flex h-full w-full items-center gap-1.5 text-left"
          onClick={props.toggleOpen}
        >
          <Chevron open={open} />
          <span className={`${NAME} font-medium hover:underline`} title={name}>
            {name}
          </span>
        </button>
      </th>
      {props.columns.slice(1).map((column) => (
        <td key={column.key} className={isNumeric(column) ? 'num' : undefined}>
          <ListCell column={column} row={row.original} />
        </td>
      ))}
      <td className="no-figure">
        <Link
          href={props.page}
          prefetch={false}
          aria-label={`All about ${name}`}
          className="link inline-flex size-6 items-center justify-center rounded-sm no-underline print:hidden"
        >
          <span aria-hidden="true">→</span>
        </Link>
      </td>
    </tr>
  );
}

/** The head of a group with its subtotals. It folds its workloads away. */
export function GroupLine({ item, columns, index }: LineProps & { item: ListItem & { kind: 'group' } }) {
  const { row, totals } = item;
  const label = groupName(row);
  return (
    <tr aria-rowindex={index} className="group">
      <td className="no-figure">
        <Box
          row={row}
          label={`Select all of ${label}`}
          checked={row.getIsAllSubRowsSelected()}
          some={row.getIsSomeSelected()}
        />
      </td>
      <th scope="row">
        <button
          type="button"
          aria-expanded={row.getIsExpanded()}
          className="flex h-full w-full items-center gap-1.5 text-left"
          onClick={() => row.toggleExpanded()}
        >
          <Chevron open={row.getIsExpanded()} />
          <span className={`${NAME} font-semibold`} title={label}>
            {label}
          </span>
          <span className="shrink-0 font-normal text-ink-soft">{plural(row.subRows.length, 'workload')}</span>
        </button>
      </th>
      {columns.slice(1).map((column) => (
        <td key={column.key} className={isNumeric(column) ? 'num font-semibold' : undefined}>
          <FigureOf cell={totals.get(column.key) ?? { value: null, none: '' }} column={column} />
        </td>
      ))}
      <td className="no-figure" />
    </tr>
  );
}

/** Lines that are not drawn, as high as they are. The height is an attribute, since the page's policy allows no styles in its HTML. */
export function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="gap">
      <td height={height} colSpan={columns} />
    </tr>
  );
}

function Box(props: { row: ListRow; label: string; checked: boolean; some?: boolean }) {
  return (
    <input
      type="checkbox"
      aria-label={props.label}
      className="size-4 accent-accent align-middle"
      checked={props.checked}
      ref={(box) => {
        if (box !== null) box.indeterminate = !props.checked && props.some === true;
      }}
      onChange={props.row.getToggleSelectedHandler()}
    />
  );
}

function groupName(row: ListRow): string {
  const key = FACET_KEYS.find((one) => groupColumn(one) === row.groupingColumnId);
  return key === undefined ? '' : FACETS[key].says(String(row.getValue(groupColumn(key))));
}

function Chevron({ open }: { open: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className={`size-3 shrink-0 text-ink-faint transition-transform print:hidden ${open ? 'rotate-90' : ''}`}
    >
      <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}

export function shownColumns(keys: readonly ListColumn[]): ShownColumn[] {
  return LIST_COLUMNS.filter(({ key }) => key === 'name' || keys.includes(key));
}
