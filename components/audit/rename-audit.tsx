'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';

/** Gives an audit another name, in a dialog. */
export function RenameAudit({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [text, setText] = useState(name);
  const { busy, error, request } = useRequest();

  function save(event: FormEvent) {
    event.preventDefault();
    const init = {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: text }),
    };
    void request(
      async () => readJsonAnswer(await reach(`/api/audits/${id}`, init)),
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
        className={buttonStyle('quiet')}
        onClick={() => {
          setText(name);
          dialog.current?.showModal();
        }}
      >
        Rename
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={title}
        className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-left text-ink"
      >
        <h2 id={title} className="text-base font-semibold">
          Rename this audit
        </h2>
        <form onSubmit={save} className="mt-3">
          <label className="text-ink-soft">
            Name
            <input
              className="field mt-1"
              required
              maxLength={255}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          {error !== null && (
            <p role="alert" className="mt-2 text-danger">
              {error}
            </p>
          )}
          <div className="mt-5 flex justify-end gap-2">
            <button type="button" className={buttonStyle('secondary')} onClick={() => dialog.current?.close()}>
              Keep it
            </button>
            <button type="submit" className={buttonStyle('primary')} disabled={busy}>
              {busy ? 'Saving…' : 'Save'}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
