'use client';

import { useRouter } from 'next/navigation';
import { sendJson } from '@/components/request/send-json';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';

/** Makes an audit a version of another, or says that it is none. */
export function VersionButtons({ id, of }: { id: string; of: string }) {
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const say = (other: string | null) =>
    request(
      () => sendJson('PUT', `/api/audits/${id}/versions`, { of: other }),
      () => router.refresh(),
    );
  return (
    <div className="mt-3 flex flex-wrap gap-2 print:hidden">
      <button type="button" className={buttonStyle('secondary')} disabled={busy} onClick={() => say(of)}>
        Keep both as versions
      </button>
      <button type="button" className={buttonStyle('quiet')} disabled={busy} onClick={() => say(null)}>
        They are different
      </button>
      {error !== null && (
        <p role="alert" className="w-full text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
