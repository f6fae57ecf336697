import Link from 'next/link';

/** The way back from a page to the one above it, by the name of that. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <nav aria-label="Way back">
      <Link href={href} className="link inline-flex min-h-6 items-center rounded-sm break-all">
        <span aria-hidden="true">←&nbsp;</span>
        {children}
      </Link>
    </nav>
  );
}
