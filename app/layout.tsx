import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SITE_PAGES } from '@/components/go-to/site-pages';
import { AppOnly } from '@/components/share/app-only';
import { CleanCopy } from '@/components/tables/clean-copy';
import { PageLoading } from '@/components/ui/page-loading';
import { SiteHeader } from '@/components/ui/site-header';
import { SET_THEME } from '@/components/ui/theme';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import './globals.css';

/** Loaded where a page writes something in it: geist's own declaration has every page load its 72 kB before its text. */
const GeistMono = localFont({
  src: '../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2',
  variable: '--font-geist-mono',
  weight: '100 900',
  preload: false,
  adjustFontFallback: false,
});

export const metadata: Metadata = {
  title: { default: 'Whowaits', template: '%s · Whowaits' },
  description: 'Finds the LLM traffic nobody is waiting for, and prices it both ways.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf9' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1012' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: SET_THEME }} />
      </head>
      <body>
        <a
          href="#main"
          className="sr-only rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
        >
          Skip to content
        </a>
        <AppOnly>
          <SiteHeader />
          <PageLoading />
        </AppOnly>
        <CleanCopy />
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 pt-6 pb-8 outline-none sm:px-6 sm:pt-8">
          {children}
        </main>
        <AppOnly>
          <footer className="border-t border-line print:hidden">
            <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-4 px-4 py-4 text-sm text-ink-soft sm:px-6">
              <nav aria-label="Help" className="flex gap-4">
                {SITE_PAGES.filter(({ bar }) => bar === 'footer').map(({ href, label }) => (
                  <Link key={href} href={href} prefetch={false} className="hover:text-ink">
                    {label}
                  </Link>
                ))}
              </nav>
              <ThemeSwitch />
            </div>
          </footer>
        </AppOnly>
      </body>
    </html>
  );
}
