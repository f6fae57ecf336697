import Link from 'next/link';
import { GoToButton } from '@/components/go-to/go-to-button';
import { SITE_PAGES } from '@/components/go-to/site-pages';

export function SiteHeader() {
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between px-4 sm:h-12 sm:px-6">
        <Link
          href="/"
          prefetch={false}
          className="flex items-center gap-2 rounded-sm py-2 font-semibold tracking-tight"
        >
          <svg viewBox="0 0 32 32" aria-hidden="true" className="size-5 rounded-sm bg-accent">
            <path
              d="M6 22c5 0 5-12 10-12s5 12 10 12"
              fill="none"
              className="stroke-on-accent"
              strokeWidth="3"
              strokeLinecap="round"
            />
          </svg>
          Whowaits
        </Link>
        <GoToButton />
        <nav
          aria-label="Main"
          className="flex gap-1 max-sm:-mx-2.5 max-sm:flex-wrap max-sm:gap-0 max-sm:w-[calc(100%+1.25rem)] max-sm:justify-between max-sm:pb-1"
        >
          {SITE_PAGES.filter(({ bar }) => bar === 'header').map(({ href, label }) => (
            <HeaderLink key={href} href={href}>
              {label}
            </HeaderLink>
          ))}
        </nav>
      </div>
    </header>
  );
}

function HeaderLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="rounded-md px-2.5 py-1.5 whitespace-nowrap text-ink-soft transition-colors hover:bg-raised hover:text-ink"
    >
      {children}
    </Link>
  );
}
