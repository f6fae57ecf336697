'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';

/** A link to the comparison with other providers and models. It works on any page under /audits/ID. */
export function CompareLink({ workload, children }: { workload?: string; children: React.ReactNode }) {
  const { id } = useParams<{ id: string }>();
  const query = workload === undefined ? '' : `?${new URLSearchParams({ workload })}`;
  return (
    <Link href={`/audits/${id}/compare${query}`} prefetch={false} className="link">
      {children}
    </Link>
  );
}
