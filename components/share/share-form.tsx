'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';

const DAYS = [7, 30, 90, 365];

/** Whether a link leads to the machine of whoever opens it. */
function opensHereOnly(link: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(link).hostname);
}

/** Makes a link to the report as it is now. The link is shown once, since only its hash is stored. */
export function ShareForm({ auditId }: { auditId: string }) {
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState('');
  const ids = { days: useId(), names: useId(), link: useId() };

  function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const body = { names: given.get('names') === 'on', days: Number(given.get('days')) };
    void request(
      () => postJson<{ path: string }>(`/api/audits/${auditId}/shares`, body),
      ({ path }) => {
        setLink(`${window.location.origin}${path}`);
        setCopied('');
        router.refresh();
      },
    );
  }

  async function copy(made: string) {
    try {
      await navigator.clipboard.writeText(made);
      setCopied('Copied.');
    } catch {
      setCopied('The browser did not allow it. Select the link and copy it.');
    }
  }

  return (
    <>
      <form onSubmit={make} className="panel mt-6 max-w-2xl px-5 py-4">
        <div className="flex items-start gap-2">
          <input id={ids.names} name="names" type="checkbox" className="mt-0.5 size-4 accent-accent" />
          <label htmlFor={ids.names}>
            Show the names of the audit, workloads, applications and routes
            <span className="block text-ink-soft">
              Without this, workloads are numbered. Providers and models are always shown.
            </span>
          </label>
        </div>
        <label htmlFor={ids.days} className="mt-4 block font-medium">
          The link ends after
        </label>
        <select id={ids.days} name="days" defaultValue={30} className="field mt-1 max-w-40">
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {days} days
            </option>
          ))}
        </select>
        <button type="submit" disabled={busy} className={`${buttonStyle('primary')} mt-4`}>
          {busy ? 'Making…' : 'Make a link'}
        </button>
      </form>
      <div role="status" className="mt-4 max-w-2xl">
        {link !== null && (
          <Notice look="plain" title="Copy the link now. It is not shown again.">
            <label htmlFor={ids.link} className="sr-only">
              Link
            </label>
            <div className="flex flex-wrap items-center gap-2">
              <input
                id={ids.link}
                readOnly
                value={link}
                onFocus={(event) => event.currentTarget.select()}
                className="field min-w-0 flex-1 basis-60 font-mono text-xs"
              />
              <button type="button" className={buttonStyle('secondary')} onClick={() => void copy(link)}>
                Copy the link
              </button>
            </div>
            <p className="mt-1 min-h-5">{copied}</p>
            {opensHereOnly(link) && (
              <p>
                This address opens on this machine only. For others, let a proxy pass on <code>/share/</code>, as the
                README says, and put its name in place of this one.
              </p>
            )}
          </Notice>
        )}
      </div>
      {error !== null && (
        <div className="mt-4 max-w-2xl">
          <Notice look="danger" title="No link was made" alert>
            {error}
          </Notice>
        </div>
      )}
    </>
  );
}
