'use client';

import { useRouter } from 'next/navigation';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import { buttonStyle } from '@/components/ui/button-style';
import { DialogForm } from '@/components/ui/dialog-form';
import { AuthorFields, authorOf } from './author-fields';

/** A button that asks who withdraws an override and why, and then withdraws it. */
export function WithdrawOverride({ id, says }: { id: string; says: string }) {
  const router = useRouter();

  async function withdraw(fields: FormData) {
    const body = JSON.stringify(authorOf(fields));
    return readJsonAnswer(await reach(`/api/prices/${id}`, { method: 'DELETE', body }));
  }

  return (
    <DialogForm
      trigger="Withdraw"
      triggerLabel={`Withdraw: ${says}`}
      triggerClass={`${buttonStyle('quiet')} -my-1.5 -ml-3.5`}
      title="Withdraw this override?"
      action="Withdraw"
      busy="Withdrawing…"
      look="danger"
      send={withdraw}
      onDone={() => router.refresh()}
    >
      <p className="text-ink-soft">
        <strong className="font-medium text-ink">{says}</strong> stays in the history but no longer applies.
      </p>
      <div className="mt-4 grid gap-4">
        <AuthorFields />
      </div>
    </DialogForm>
  );
}
