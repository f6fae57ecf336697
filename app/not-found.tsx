import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">Page not found</h1>
      <p className="mt-2 max-w-xl text-ink-soft">
        The address is wrong, or the audit was deleted. A deleted audit can’t be restored.
      </p>
      <Link href="/" className={`${buttonStyle('primary')} mt-6`}>
        To your audits
      </Link>
    </>
  );
}
