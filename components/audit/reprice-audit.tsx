'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { readJsonAnswer } from '@/components/ui/read-json-answer';

/** Prices this audit again with the prices of now, and shows it anew. */
export function RepriceAudit({ id }: { id: string }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function reprice() {
    setBusy(true);
    setError(null);
    try {
      await readJsonAnswer(await fetch(`/api/audits/${id}/reprice`, { method: 'POST' }));
      router.refresh();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <button type="button" className={buttonStyle('secondary')} disabled={busy} onClick={reprice}>
        {busy ? 'Pricing…' : 'Price it again'}
      </button>
      {error !== null && (
        <p role="alert" className="mt-2 text-danger">
          {error}
        </p>
      )}
    </>
  );
}
