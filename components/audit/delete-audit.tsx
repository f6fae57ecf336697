'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import type { ButtonLook } from '@/components/ui/button-style';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { reach } from '@/components/ui/reach';
import { readJsonAnswer } from '@/components/ui/read-json-answer';

/** Deletes an audit after asking, and leaves its page for the list of audits. */
export function DeleteAudit(props: {
  id: string;
  name: string;
  label: ReactNode;
  ariaLabel?: string;
  look: ButtonLook;
  running?: boolean;
}) {
  const router = useRouter();

  async function remove() {
    const response = await reach(`/api/audits/${props.id}`, { method: 'DELETE' });
    // 404: somebody else deleted it first, which is what was asked for.
    if (response.status !== 404) await readJsonAnswer(response);
  }

  function leave() {
    router.push('/');
    router.refresh();
    // The button that had the focus goes with the audit.
    document.getElementById('main')?.focus();
  }

  return (
    <ConfirmDialog
      trigger={props.label}
      {...(props.ariaLabel === undefined ? {} : { triggerLabel: props.ariaLabel })}
      look={props.look}
      title={props.running ? 'Stop this audit?' : 'Delete this audit?'}
      confirm={props.running ? 'Stop and delete' : 'Delete'}
      onConfirm={remove}
      onConfirmed={leave}
    >
      <p>
        <strong className="font-medium break-words text-ink">{props.name}</strong> goes with its requests, workloads and
        report. This cannot be undone. Your own log file is not touched.
      </p>
    </ConfirmDialog>
  );
}
