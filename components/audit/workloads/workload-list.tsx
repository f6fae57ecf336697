'use client';

import { useMemo, useRef, useState } from 'react';
import { useLateScript } from '@/components/request/use-late-script';
import { CopyTable } from '@/components/tables/copy-table';
import { buttonStyle } from '@/components/ui/button-style';
import { ProgressBar } from '@/components/ui/progress-bar';
import { sumUsd } from '@/lib/cost/money';
import { FACET_KEYS, findRows, offeredFacets, searchable } from '@/lib/reports/list/facets';
import { houseOrderSays } from '@/lib/reports/list/list-view';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { plural } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';
import type { AskedQuestions } from './bulk-panel';
import { usualColumns } from './column-looks';
import { type AllCells, ListGrid } from './list-grid';
import type { MeaningOfColumns } from './list-head';
import { ListToolbar } from './list-toolbar';
import { useListRows } from './use-list-rows';
import { useListView } from './use-list-view';

/** Most visits decide nothing here. */
const loadBulkPanel = () => import('./bulk-panel');

const NO_ROWS: readonly WorkloadRow[] = [];

/**
 * The workloads of an audit, found, filtered, grouped and sorted as the address says. Short lists come with the page as JSON: React would
 * otherwise walk their values twice. Long ones are loaded beside it.
 */
export function WorkloadList(props: {
  /** The page of the audit, such as /audits/ID. */
  audit: string;
  count: number;
  rowsJson: string | null;
  renderedAt: string;
  requestsLabel: string;
  questions: AskedQuestions;
  terms: MeaningOfColumns;
}) {
  const { audit, count } = props;
  const address = `/api${audit}/workloads`;
  const { rows: loaded, error, retry } = useListRows(address, props.rowsJson, props.renderedAt);
  const { view, show, search } = useListView();
  const cells = useRef<AllCells>(null);
  const [selection, setSelection] = useState<Record<string, true>>({});
  const all = loaded ?? NO_ROWS;
  const searched = useMemo(() => searchable(all), [all]);
  const found = useMemo(() => findRows(searched, view.search, view.chosen), [searched, view.search, view.chosen]);
  const offered = useMemo(
    () =>
      offeredFacets(
        all,
        FACET_KEYS.filter((key) => key === view.group || view.chosen[key] !== undefined),
      ),
    [all, view.group, view.chosen],
  );
  const selected = useMemo(() => all.filter(({ id }) => selection[id]), [all, selection]);
  const after = useRef<HTMLDivElement>(null);
  const leave = () => after.current?.focus();
  const bulk = useLateScript(loadBulkPanel, selected.length > 0);
  const columns = useMemo(() => view.columns ?? usualColumns(all), [view.columns, all]);
  const spend = sumUsd(found.rows.flatMap(({ spend }) => spend ?? []));
  return (
    <>
      <ListToolbar view={view} facets={found.facets} offered={offered} columns={columns} show={show} search={search} />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 text-ink-soft">
        <p role="status">
          {loaded === null
            ? `Loading ${plural(count, 'workload')}…`
            : `${found.rows.length === all.length ? plural(all.length, 'workload') : `${found.rows.length} of ${plural(all.length, 'workload')}`}, ${formatUsd(spend)} a month`}
        </p>
        {found.rows.length > 0 &&
          (view.sort === null ? (
            <p>{houseOrderSays(found.rows)}</p>
          ) : (
            <button type="button" className="link rounded-sm" onClick={() => show({ ...view, sort: null })}>
              Sort as at first
            </button>
          ))}
        {found.rows.length > 0 && <CopyTable cells={() => cells.current?.() ?? []} />}
      </div>
      <button type="button" className="sr-only rounded-sm text-accent underline focus:not-sr-only" onClick={leave}>
        Skip the list. Escape does so from each of its lines.
      </button>
      <div className="panel mt-2 overflow-hidden">
        {loaded === null ? (
          <div className="min-h-[min(70vh,34rem)] p-6">
            {error === null ? (
              <ProgressBar share={null} label="Loading the workloads" />
            ) : (
              <div role="alert">
                <p className="text-danger">{error}</p>
                <button type="button" className={`${buttonStyle('secondary')} mt-2`} onClick={retry}>
                  Try again
                </button>
              </div>
            )}
          </div>
        ) : found.rows.length === 0 ? (
          <div className="p-6 text-ink-soft">
            <p>No workload fits this search and these filters.</p>
            <button
              type="button"
              className={`${buttonStyle('secondary')} mt-3`}
              onClick={() => show({ ...view, search: '', chosen: {} })}
            >
              Show all {plural(all.length, 'workload')}
            </button>
          </div>
        ) : (
          <ListGrid
            rows={found.rows}
            view={view}
            show={show}
            columns={columns}
            selection={selection}
            select={setSelection}
            address={address}
            page={`${audit}/workloads`}
            terms={props.terms}
            leave={leave}
            cells={cells}
            requestsLabel={props.requestsLabel}
          />
        )}
      </div>
      <div ref={after} tabIndex={-1} />
      {bulk.script !== null && (
        <bulk.script.BulkPanel
          selected={selected}
          clear={() => setSelection({})}
          audit={audit}
          questions={props.questions}
        />
      )}
      {bulk.error !== null && (
        <p role="alert" className="mt-2 text-danger">
          {bulk.error}
        </p>
      )}
    </>
  );
}
