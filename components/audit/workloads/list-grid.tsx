'use client';

import { type ExpandedState, type RowSelectionState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { type ListColumn, listTable } from '@/lib/reports/list/list-table';
import type { ListView } from '@/lib/reports/list/list-view';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { cellText, richCell } from '@/lib/reports/tables/table';
import { plural } from '@/lib/wording/number';
import { COLUMN_WIDTHS } from './column-looks';
import { OpenDetail } from './detail/open-detail';
import { groupColumn, listColumnDefs, listFeatures } from './list-features';
import { ListHead, type MeaningOfColumns } from './list-head';
import { listItems, workloadsOf } from './list-items';
import { Gap, GroupLine, shownColumns, WorkloadLine } from './list-lines';
import { SumLine } from './sum-line';
import { useIsPhone } from './use-is-phone';
import { usePrinting } from './use-printing';

/** Pixels. A line is as high as the style sheet makes it, and higher on a phone; an open one is measured. */
const LINE = 32;
const LINE_ON_A_PHONE = 56;
const DETAIL = 560;
const HEAD = 36;
/** On paper: some forty pages. */
const MOST_PRINTED = 1_000;
/** What is drawn before the browser has said how large the box is. */
const FIRST_BOX = { width: 1100, height: 640 };

/** The heads of a list and every workload of it in its order, drawn or not. Sums are left out: what is pasted is added up. */
export type AllCells = () => string[][];

const NONE_OPEN: ReadonlySet<string> = new Set();

/**
 * The workloads of a view as a table with its totals. Only the lines in sight are drawn, so that ten thousand cost no more than thirty. On
 * paper all are, or the first thousand and a line for the others.
 */
export function ListGrid(props: {
  rows: readonly WorkloadRow[];
  view: ListView;
  show: (next: ListView) => void;
  columns: readonly ListColumn[];
  selection: RowSelectionState;
  select: React.Dispatch<React.SetStateAction<RowSelectionState>>;
  /** The address of the list in the API, and that of its page. */
  address: string;
  page: string;
  requestsLabel: string;
  terms: MeaningOfColumns;
  /** Moves the focus behind the list. */
  leave: () => void;
  /** Gets what gives the cells of the whole list, for whoever copies it. */
  cells: Ref<AllCells>;
}) {
  const { rows, view, selection, page } = props;
  const [expanded, setExpanded] = useState<ExpandedState>(true);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLElement>(null);
  const { sort, descending, group } = view;
  const sorting = useMemo(() => (sort === null ? [] : [{ id: sort, desc: descending }]), [sort, descending]);
  const grouping = useMemo(() => (group === null ? [] : [groupColumn(group)]), [group]);

  const table = useTable({
    features: listFeatures,
    columns: listColumnDefs,
    data: rows as WorkloadRow[],
    getRowId: ({ id }: WorkloadRow) => id,
    state: { sorting, grouping, expanded, rowSelection: selection },
    onExpandedChange: setExpanded,
    onRowSelectionChange: props.select,
    groupedColumnMode: false,
    autoResetExpanded: false,
  });
  const { rows: arranged } = table.getRowModel();
  const items = useMemo(() => listItems(arranged, open), [arranged, open]);
  const columns = shownColumns(props.columns);
  const totals = useMemo(() => listTable(rows, props.requestsLabel).columns, [rows, props.requestsLabel]);

  const line = useIsPhone() ? LINE_ON_A_PHONE : LINE;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => (items[at]?.kind === 'detail' ? DETAIL : line),
    getItemKey: (at) => items[at]?.key ?? at,
    initialRect: FIRST_BOX,
    scrollMargin: HEAD,
    overscan: 6,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it keeps the heights that it worked out until it is told
  useEffect(() => virtual.measure(), [line]);
  useImperativeHandle(
    props.cells,
    () => () => [
      columns.map(({ key, head }) => (key === 'requests' ? props.requestsLabel : head)),
      ...workloadsOf(listItems(arranged, NONE_OPEN)).map((row) =>
        columns.map((column) => cellText(richCell(column.value(row)), column)),
      ),
    ],
    [arranged, columns, props.requestsLabel],
  );
  const printing = usePrinting();
  const inSight = virtual.getVirtualItems();
  const drawn = printing ? items.slice(0, MOST_PRINTED).map(({ key }, index) => ({ key, index })) : inSight;
  const before = printing ? 0 : (inSight[0]?.start ?? HEAD) - HEAD;
  const after = printing ? 0 : virtual.getTotalSize() - ((inSight.at(-1)?.end ?? HEAD) - HEAD);
  const unprinted = printing ? workloadsOf(items.slice(MOST_PRINTED)) : [];

  const toggleOpen = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const width = columns.length + 2;
  const isAll = rows.length > 0 && table.getIsAllRowsSelected();
  const selected = isAll ? 'all' : table.getIsSomeRowsSelected() ? 'some' : 'none';
  return (
    <section
      ref={box}
      aria-label="Workloads, table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus to be scrolled by keyboard
      tabIndex={0}
      className="list-region"
      onKeyDown={({ key, target }) => {
        // The heads have tips, which Escape closes.
        if (key === 'Escape' && !(target as Element).closest('thead')) props.leave();
      }}
    >
      <table className="list-table" aria-rowcount={items.length + 2}>
        <caption className="sr-only">Workloads with verdict, class, requests and USD per month</caption>
        <colgroup>
          <col className="w-9" />
          {columns.map(({ key }) => (
            <col key={key} className={COLUMN_WIDTHS[key]} />
          ))}
          <col className="w-10" />
        </colgroup>
        <ListHead
          {...{ columns, view }}
          show={props.show}
          requestsLabel={props.requestsLabel}
          terms={props.terms}
          selected={selected}
          selectAll={table.getToggleAllRowsSelectedHandler()}
        />
        <tbody>
          <Gap height={before} columns={width} />
          {drawn.map(({ index, key }) => {
            const item = items[index];
            if (item === undefined) return null;
            if (item.kind === 'group') return <GroupLine key={key} item={item} columns={columns} index={index + 2} />;
            const { id } = item.row.original;
            const address = `${page}/${encodeURIComponent(id)}`;
            if (item.kind === 'workload') {
              return (
                <WorkloadLine
                  key={key}
                  row={item.row}
                  columns={columns}
                  index={index + 2}
                  open={open.has(id)}
                  toggleOpen={() => toggleOpen(id)}
                  page={address}
                />
              );
            }
            return (
              <tr
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className="detail"
              >
                <td colSpan={width}>
                  <OpenDetail id={id} address={props.address} page={address} requestsLabel={props.requestsLabel} />
                </td>
              </tr>
            );
          })}
          <Gap height={after} columns={width} />
          {unprinted.length > 0 && (
            <SumLine
              index={items.length + 1}
              columns={columns}
              sums={listTable(unprinted, props.requestsLabel).columns}
              label={`${plural(unprinted.length, 'more workload')}, not printed. An export has all of them.`}
            />
          )}
        </tbody>
        <tfoot>
          <SumLine index={items.length + 2} columns={columns} sums={totals} />
        </tfoot>
      </table>
    </section>
  );
}
