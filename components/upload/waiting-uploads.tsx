'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import type { WaitingUpload } from '@/lib/reports/answers/waiting-upload';
import { formatBytes } from '@/lib/wording/bytes';
import { formatUtc } from '@/lib/wording/date';
import { discardUpload } from './waiting-on-server';

/** Unfinished uploads, and finished ones whose page was closed before the audit began. */
export function WaitingUploads({ uploads }: { uploads: readonly WaitingUpload[] }) {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  if (uploads.length === 0) return null;

  async function discard(id: string) {
    setError(null);
    try {
      await discardUpload(id);
      router.refresh();
      document.getElementById('main')?.focus();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    }
  }

  return (
    <section aria-label="Unfinished uploads" className="panel mt-3 divide-y divide-line">
      {uploads.map((upload) => (
        <div key={upload.id} className="flex items-center justify-between gap-x-4 px-4 py-3">
          <p className="min-w-0">
            <span className="font-medium break-words">{upload.name}</span>{' '}
            <span className="text-ink-soft">
              {upload.received < upload.bytes
                ? `stopped at ${formatBytes(upload.received)} of ${formatBytes(upload.bytes)}.`
                : 'has arrived, but its audit did not start.'}{' '}
              Choose the same file again to resume. It is removed after {formatUtc(upload.expiresAt)}.
            </span>
          </p>
          <button
            type="button"
            className={buttonStyle('quiet')}
            aria-label={`Discard ${upload.name}`}
            onClick={() => void discard(upload.id)}
          >
            Discard
          </button>
        </div>
      ))}
      {error !== null && (
        <p role="alert" className="px-4 py-3 text-danger">
          {error}
        </p>
      )}
    </section>
  );
}
