'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** What leads around the app, which a shared report does not show: its readers may open nothing else. */
export function AppOnly({ children }: { children: ReactNode }) {
  return usePathname().startsWith('/share/') ? null : children;
}
