'use client';

import type { ReactNode } from 'react';
import { type ButtonLook, buttonStyle } from './button-style';
import { DialogForm } from './dialog-form';

/** A button that deletes after a confirmation. `onConfirm` may reject with an Error, and the dialog shows its message. */
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
  return (
    <DialogForm
      trigger={props.trigger}
      triggerLabel={props.triggerLabel}
      triggerClass={buttonStyle(props.look)}
      title={props.title}
      action={props.confirm}
      busy="Deleting…"
      look="danger"
      send={props.onConfirm}
      onDone={props.onConfirmed}
    >
      <div className="text-ink-soft">{props.children}</div>
    </DialogForm>
  );
}
