'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Where the parts of the audit are that its one page had until 2026-11-29. */
const MOVED: Readonly<Record<string, string>> = {
  '#workloads': '/workloads',
  '#opportunities': '/workloads#opportunities',
  '#providers': '/providers',
  '#accounting': '/prices#accounting',
  '#reconciliation': '/prices#reconciliation',
  '#prices': '/prices#prices',
  '#unread': '/prices#unread',
};

/** Leads links to a part of the former page, or to a view of its workloads, to the page that has it now. */
export function OldAddresses({ id }: { id: string }) {
  const router = useRouter();
  useEffect(() => {
    const { hash, search } = window.location;
    const view = new URLSearchParams(search);
    const moved = view.has('class') || view.has('sort') ? `/workloads${search}` : MOVED[hash];
    if (moved !== undefined) router.replace(`/audits/${id}${moved}`);
  }, [router, id]);
  return null;
}
