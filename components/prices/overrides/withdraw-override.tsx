'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef } from 'react';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';
import { AuthorFields, authorOf } from './author-fields';

/** A button that asks who withdraws an override and why, and then withdraws it. */
export function WithdrawOverride({ id, says }: { id: string; says: string }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { busy, error, request } = useRequest();

  function withdraw(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = JSON.stringify(authorOf(new FormData(event.currentTarget)));
    return request(
      async () => readJsonAnswer(await reach(`/api/prices/${id}`, { method: 'DELETE', body })),
      () => {
        dialog.current?.close();
        router.refresh();
      },
    );
  }

  return (
    <>
      <button
        type="button"
        aria-label={`Withdraw: ${says}`}
        className={`${buttonStyle('quiet')} -my-1.5 -ml-3.5`}
        onClick={() => dialog.current?.showModal()}
      >
        Withdraw
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-left whitespace-normal text-ink"
      >
        <h3 id={titleId} className="text-base font-semibold">
          Withdraw this override?
        </h3>
        <p className="mt-2 text-ink-soft">
          <strong className="font-medium text-ink">{says}</strong> stays in the history but no longer applies.
        </p>
        <form onSubmit={withdraw} className="mt-4 grid gap-4">
          <AuthorFields />
          {error !== null && (
            <p role="alert" className="whitespace-pre-line text-danger">
              {error}
            </p>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <button type="button" className={buttonStyle('secondary')} onClick={() => dialog.current?.close()}>
              Keep it
            </button>
            <button type="submit" className={buttonStyle('danger')} disabled={busy}>
              {busy ? 'Withdrawing…' : 'Withdraw'}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
