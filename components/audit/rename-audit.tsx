'use client';

import { useRouter } from 'next/navigation';
import { sendJson } from '@/components/request/send-json';
import { buttonStyle } from '@/components/ui/button-style';
import { DialogForm } from '@/components/ui/dialog-form';

/** Gives an audit another name, in a dialog. */
export function RenameAudit({ id, name }: { id: string; name: string }) {
  const router = useRouter();

  return (
    <DialogForm
      trigger="Rename"
      triggerClass={buttonStyle('quiet')}
      title="Rename this audit"
      action="Save"
      busy="Saving…"
      look="primary"
      send={(fields) => sendJson('PATCH', `/api/audits/${id}`, { name: fields.get('name') })}
      onDone={() => router.refresh()}
    >
      <label className="text-ink-soft">
        Name
        <input className="field mt-1" name="name" required maxLength={255} autoComplete="off" defaultValue={name} />
      </label>
    </DialogForm>
  );
}
