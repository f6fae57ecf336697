import Link from 'next/link';

/** The way from the list of audits to a page: each page above it by its name. The page itself is named by its title. */
export function Breadcrumbs({ above }: { above: readonly { href: string; name: string }[] }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap gap-x-1.5 text-ink-soft">
        {[{ href: '/', name: 'Audits' }, ...above].map(({ href, name }, at) => (
          <li key={href} className="flex min-w-0 gap-x-1.5">
            {at > 0 && (
              <span aria-hidden="true" className="self-center text-ink-faint">
                /
              </span>
            )}
            <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center rounded-sm break-all">
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
