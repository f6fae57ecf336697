import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AppOnly } from '@/components/share/app-only';
import { CleanCopy } from '@/components/tables/clean-copy';
import { SiteHeader } from '@/components/ui/site-header';
import './globals.css';

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
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <a
          href="#main"
          className="sr-only rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
        >
          Skip to content
        </a>
        <AppOnly>
          <SiteHeader />
        </AppOnly>
        <CleanCopy />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl px-4 pt-6 pb-8 outline-none sm:px-6 sm:pt-8 sm:pb-20"
        >
          {children}
        </main>
        <AppOnly>
          <footer className="border-t border-line">
            <nav
              aria-label="Help"
              className="mx-auto flex w-full max-w-6xl gap-4 px-4 py-4 text-sm text-ink-soft sm:px-6"
            >
              <Link href="/glossary" className="hover:text-ink">
                Glossary
              </Link>
              <Link href="/api-docs" prefetch={false} className="hover:text-ink">
                API
              </Link>
            </nav>
          </footer>
        </AppOnly>
      </body>
    </html>
  );
}
