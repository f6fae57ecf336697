'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { buttonStyle } from '@/components/ui/button-style';

/** A link from a page under an audit to the workloads of the audit. */
export function BackToAudit() {
  const { id } = useParams<{ id: string }>();
  return (
    <Link href={`/audits/${id}/workloads`} className={`${buttonStyle('primary')} mt-6`}>
      To the audit
    </Link>
  );
}
