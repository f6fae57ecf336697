import Link from 'next/link';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';

/** Which version of its log an audit is, with the way to what changed. `versions` are the first one first; none where it is the only one. */
export function VersionLine({ id, versions }: { id: string; versions: readonly AuditSummary[] }) {
  const at = versions.findIndex((version) => version.id === id);
  if (at === -1) return null;
  const [earlier, later] = [versions[at - 1], versions[at + 1]];
  return (
    <span className="block">
      Version {at + 1} of {versions.length}.{' '}
      {earlier !== undefined && (
        <>
          <Link href={`/audits/${id}/diff?with=${earlier.id}`} prefetch={false} className="link">
            See what changed since version {at}
          </Link>
          {' · '}
          <Link href={`/audits/${id}/realised?with=${earlier.id}`} prefetch={false} className="link">
            See what its moves saved
          </Link>
        </>
      )}
      {later !== undefined && (
        <>
          {earlier !== undefined && ' · '}
          <Link href={`/audits/${versions.at(-1)?.id}`} prefetch={false} className="link">
            Open the newest version
          </Link>
        </>
      )}
    </span>
  );
}
