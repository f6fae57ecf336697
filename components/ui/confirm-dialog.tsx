'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { type ButtonLook, buttonStyle } from './button-style';

/** A button with a confirmation. `onConfirm` may reject with an Error, and the dialog shows its message. */
export function ConfirmDialog(props: {
  trigger: ReactNode;
  triggerLabel?: string;
  look: ButtonLook;
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm: () => Promise<void>;
  onConfirmed: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function act() {
    setBusy(true);
    setError(null);
    try {
      await props.onConfirm();
      // Closing returns the focus to the button, so `onConfirmed` has to move it afterwards.
      dialog.current?.close();
      props.onConfirmed();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : 'The request failed. Try again.');
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <button
        type="button"
        aria-label={props.triggerLabel}
        className={buttonStyle(props.look)}
        onClick={() => dialog.current?.showModal()}
      >
        {props.trigger}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-left whitespace-normal text-ink"
      >
        <h2 id={titleId} className="text-base font-semibold">
          {props.title}
        </h2>
        <div className="mt-2 text-sm text-ink-soft">{props.children}</div>
        {error !== null && (
          <p role="alert" className="mt-3 text-sm text-danger">
            {error}
          </p>
        )}
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <button type="button" className={buttonStyle('secondary')} onClick={() => dialog.current?.close()}>
            Keep it
          </button>
          <button type="button" className={buttonStyle('danger')} disabled={busy} onClick={act}>
            {busy ? 'Deleting…' : props.confirm}
          </button>
        </div>
      </dialog>
    </>
  );
}
