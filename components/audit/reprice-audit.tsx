'use client';

import { useRouter } from 'next/navigation';
import { buttonStyle } from '@/components/ui/button-style';
import { reach } from '@/components/ui/reach';
import { readJsonAnswer } from '@/components/ui/read-json-answer';
import { useRequest } from '@/components/ui/use-request';

/** Prices this audit again with the prices of now, and shows it anew. */
export function RepriceAudit({ id }: { id: string }) {
  const router = useRouter();
  const { busy, error, request } = useRequest();

  const reprice = () =>
    request(
      async () => readJsonAnswer(await reach(`/api/audits/${id}/reprice`, { method: 'POST' })),
      () => router.refresh(),
    );

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
