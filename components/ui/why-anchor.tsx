'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { type Explained, whyOf } from './why-address';

/** A link to the page that explains a figure. It works on any page under /audits/ID, as it takes the audit from the address. */
export function WhyAnchor(props: { of: Explained; className: string; children: ReactNode }) {
  const { id } = useParams<{ id: string }>();
  return (
    <Link href={whyOf(id, props.of)} prefetch={false} className={props.className}>
      {props.children}
    </Link>
  );
}
