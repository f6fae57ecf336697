import Link from 'next/link';
import { AUDIT_TABS, type AuditTab } from './audit-tabs';

/** Links to the pages of an audit. On a phone they scroll sideways. */
export function TabBar({ id, current }: { id: string; current: AuditTab }) {
  return (
    <nav aria-label="Pages of this audit" className="mt-4 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {AUDIT_TABS.map(({ tab, path, label }) => (
          <li key={tab}>
            <Link
              href={`/audits/${id}${path}`}
              prefetch={false}
              aria-current={tab === current ? 'page' : undefined}
              className={`inline-flex min-h-9 items-center border-b-2 px-3 whitespace-nowrap -outline-offset-2! transition-colors pointer-coarse:min-h-11 ${
                tab === current
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-ink-soft hover:border-control hover:text-ink'
              }`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
