'use client';

import { useRouter } from 'next/navigation';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import { buttonStyle } from '@/components/ui/button-style';
import { DialogForm } from '@/components/ui/dialog-form';

/** Gives an audit another name, in a dialog. */
export function RenameAudit({ id, name }: { id: string; name: string }) {
  const router = useRouter();

  async function save(fields: FormData) {
    const init = {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: fields.get('name') }),
    };
    return readJsonAnswer(await reach(`/api/audits/${id}`, init));
  }

  return (
    <DialogForm
      trigger="Rename"
      triggerClass={buttonStyle('quiet')}
      title="Rename this audit"
      action="Save"
      busy="Saving…"
      look="primary"
      send={save}
      onDone={() => router.refresh()}
    >
      <label className="text-ink-soft">
        Name
        <input className="field mt-1" name="name" required maxLength={255} autoComplete="off" defaultValue={name} />
      </label>
    </DialogForm>
  );
}
