'use client';

import Link from 'next/link';
import { useTip } from './use-tip';

/** A link to a term of the glossary that says on hover and on focus what it means. */
export function TermLink({ href, means, children }: { href: string; means: string; children: string }) {
  const { anchor, tip } = useTip(means);
  return (
    <>
      <Link href={href} prefetch={false} className="term" {...anchor}>
        {children}
      </Link>
      {tip}
    </>
  );
}
