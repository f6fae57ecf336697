'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { AuthorFields, authorOf } from './author-fields';

/** What a form sends, and where to. */
export type PriceRequest = { url: string; body: Record<string, unknown> };

/** A form for an override: its own fields, then who and why. It leads to the page that shows the override. */
export function PriceForm(props: {
  children: ReactNode;
  submit: string;
  toRequest: (form: FormData) => PriceRequest | Promise<PriceRequest>;
  leadsTo: (form: FormData) => string;
}) {
  const router = useRouter();
  const { busy, error, request } = useRequest();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    return request(
      async () => {
        const { url, body } = await props.toRequest(form);
        await postJson(url, { ...body, ...authorOf(form) });
      },
      () => {
        router.push(props.leadsTo(form));
        router.refresh();
      },
    );
  }

  return (
    <form onSubmit={send} className="panel mt-4 grid max-w-3xl gap-4 px-5 py-5 sm:grid-cols-2">
      {props.children}
      <AuthorFields />
      {error !== null && (
        <div className="sm:col-span-2">
          <Notice look="danger" title="The entry was not accepted" alert>
            <p className="whitespace-pre-line">{error}</p>
          </Notice>
        </div>
      )}
      <div className="sm:col-span-2">
        <button type="submit" className={buttonStyle('primary')} disabled={busy}>
          {busy ? 'Saving…' : props.submit}
        </button>
      </div>
    </form>
  );
}
