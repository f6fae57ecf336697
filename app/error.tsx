'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { buttonStyle } from '@/components/ui/button-style';

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);

  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">This page failed to load</h1>
      <p className="mt-2 max-w-xl text-ink-soft" role="alert">
        Your audits did not change. The terminal that runs Whowaits shows the error
        {error.digest === undefined ? '' : `, number ${error.digest}`}.
      </p>
      <div className="mt-6 flex gap-2">
        <button type="button" className={buttonStyle('primary')} onClick={retry}>
          Try again
        </button>
        <Link href="/" className={buttonStyle('secondary')}>
          To your audits
        </Link>
      </div>
    </>
  );
}
