'use client';

import { useRouter } from 'next/navigation';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';

/** Prices this audit again with current prices, then reloads it. */
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
