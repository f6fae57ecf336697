'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { readJsonAnswer } from '@/components/ui/read-json-answer';

export function SampleButton() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function start() {
    setBusy(true);
    setError(null);
    try {
      const response = await fetch('/api/audits/sample', { method: 'POST' });
      const { id } = await readJsonAnswer<{ id: string }>(response);
      router.push(`/audits/${id}`);
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
      setBusy(false);
    }
  }

  return (
    <>
      <button type="button" className={buttonStyle('secondary')} disabled={busy} onClick={start}>
        {busy ? 'Starting…' : 'Try the sample'}
      </button>
      {error !== null && (
        <p role="alert" className="mt-2 text-danger">
          {error}
        </p>
      )}
    </>
  );
}
