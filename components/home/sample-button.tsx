'use client';

import { useRouter } from 'next/navigation';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';

export function SampleButton() {
  const router = useRouter();
  const { busy, error, request } = useRequest();

  const start = () =>
    request(
      async () => readJsonAnswer<{ id: string }>(await reach('/api/audits/sample', { method: 'POST' })),
      ({ id }) => router.push(`/audits/${id}`),
    );

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
