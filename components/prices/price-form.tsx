'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { readJsonAnswer } from '@/components/ui/read-json-answer';
import { AuthorFields, authorOf } from './author-fields';

/** What a form sends, and where to. */
export type PriceRequest = { url: string; body: Record<string, unknown> };

/** A form that enters something into the price book: its own fields, then who and why. It leads back to where it shows. */
export function PriceForm(props: {
  children: ReactNode;
  submit: string;
  toRequest: (form: FormData) => PriceRequest | Promise<PriceRequest>;
  leadsTo: (form: FormData) => string;
}) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      const { url, body } = await props.toRequest(form);
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...body, ...authorOf(form) }),
      });
      await readJsonAnswer(response);
      router.push(props.leadsTo(form));
      router.refresh();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
      setBusy(false);
    }
  }

  return (
    <form onSubmit={send} className="panel mt-4 grid max-w-3xl gap-4 px-5 py-5 sm:grid-cols-2">
      {props.children}
      <AuthorFields />
      {error !== null && (
        <div className="sm:col-span-2">
          <Notice look="danger" title="This was not taken" alert>
            <p className="whitespace-pre-line">{error}</p>
          </Notice>
        </div>
      )}
      <div className="sm:col-span-2">
        <button type="submit" className={buttonStyle('primary')} disabled={busy}>
          {busy ? 'Entering…' : props.submit}
        </button>
      </div>
    </form>
  );
}
