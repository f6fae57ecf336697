'use client';

import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { useRequest } from '@/components/request/use-request';
import { type ButtonLook, buttonStyle } from './button-style';

/**
 * A button that opens a dialog with a form. `send` gets its fields and may reject with an Error, whose message the dialog shows. Once it is
 * closed, `onDone` follows.
 */
export function DialogForm(props: {
  trigger: ReactNode;
  triggerLabel?: string | undefined;
  triggerClass: string;
  title: string;
  children: ReactNode;
  action: string;
  busy: string;
  look: ButtonLook;
  send: (fields: FormData) => Promise<unknown>;
  onDone: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const { busy, error, request } = useRequest();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    void request(
      () => props.send(fields),
      () => {
        // Closing returns the focus to the button, so `onDone` has to move it afterwards.
        dialog.current?.close();
        props.onDone();
      },
    );
  }

  return (
    <>
      <button
        type="button"
        aria-label={props.triggerLabel}
        className={props.triggerClass}
        onClick={() => {
          form.current?.reset();
          dialog.current?.showModal();
        }}
      >
        {props.trigger}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={title}
        className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-left text-sm whitespace-normal text-ink"
      >
        <h2 id={title} className="text-base font-semibold">
          {props.title}
        </h2>
        <form ref={form} onSubmit={submit} className="mt-2">
          {props.children}
          {error !== null && (
            <p role="alert" className="mt-3 whitespace-pre-line text-danger">
              {error}
            </p>
          )}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <button type="button" className={buttonStyle('secondary')} onClick={() => dialog.current?.close()}>
              Keep it
            </button>
            <button type="submit" className={buttonStyle(props.look)} disabled={busy}>
              {busy ? props.busy : props.action}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
