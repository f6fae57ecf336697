import { ViewLink } from './view-link';
import { type SortKey, sortedBy, type WorkloadView } from './workload-view';

export function SortHeader(props: { view: WorkloadView; column: SortKey; figure?: boolean; children: string }) {
  const { view, column } = props;
  const active = view.sort === column;
  const arrow = active ? (view.descending ? '↓' : '↑') : '';
  return (
    <th
      scope="col"
      aria-sort={active ? (view.descending ? 'descending' : 'ascending') : 'none'}
      className={props.figure ? 'num' : undefined}
    >
      <ViewLink
        to={sortedBy(view, column)}
        className={`inline-flex min-h-6 items-center gap-1 rounded-sm align-bottom hover:text-ink ${active ? 'text-ink' : ''}`}
      >
        {props.figure === true && <Arrow>{arrow}</Arrow>}
        {props.children}
        {props.figure !== true && <Arrow>{arrow}</Arrow>}
      </ViewLink>
    </th>
  );
}

function Arrow({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="inline-block w-3 text-accent">
      {children}
    </span>
  );
}
