'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { buttonStyle } from '@/components/ui/button-style';

/** The way from a page under an audit, whose address names it, to its workloads. */
export function BackToAudit() {
  const { id } = useParams<{ id: string }>();
  return (
    <Link href={`/audits/${id}#workloads`} className={`${buttonStyle('primary')} mt-6`}>
      To the audit
    </Link>
  );
}
