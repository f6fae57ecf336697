'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';

/** Leads to the same work on other providers and models. Stands on any page under /audits/ID. */
export function CompareLink({ workload, children }: { workload?: string; children: React.ReactNode }) {
  const { id } = useParams<{ id: string }>();
  const query = workload === undefined ? '' : `?${new URLSearchParams({ workload })}`;
  return (
    <Link href={`/audits/${id}/compare${query}`} prefetch={false} className="link">
      {children}
    </Link>
  );
}
