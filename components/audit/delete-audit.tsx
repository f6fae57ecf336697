'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { deleteAt } from '@/components/request/delete-at';
import type { ButtonLook } from '@/components/ui/button-style';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

/** Deletes an audit after a confirmation, then goes to the list of audits. */
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
    await deleteAt(`/api/audits/${props.id}`);
  }

  function leave() {
    router.push('/');
    router.refresh();
    // The focused button disappears with the audit.
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
        This deletes <strong className="font-medium break-words text-ink">{props.name}</strong> with its requests,
        workloads and report. You can’t undo this. Your own log file is not deleted.
      </p>
    </ConfirmDialog>
  );
}
