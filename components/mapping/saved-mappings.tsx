'use client';

import { useRouter } from 'next/navigation';
import { deleteAt } from '@/components/request/delete-at';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

import { Section } from '@/components/ui/section';
import type { SavedMapping } from '@/lib/logs/mapping/match-mapping';
import { plural } from '@/lib/wording/number';

/** The mappings that are recognised by the columns of a file. */
export function SavedMappings({ mappings }: { mappings: readonly SavedMapping[] }) {
  const router = useRouter();

  async function forget(id: string) {
    await deleteAt(`/api/mappings/${id}`);
  }

  function leave() {
    router.refresh();
    document.getElementById('main')?.focus();
  }

  return (
    <Section
      id="saved-mappings"
      title="Saved mappings"
      lead="A file with the columns of one of them is read by it, without asking again."
    >
      {mappings.length === 0 ? (
        <p className="panel px-4 py-6 text-ink-soft">None yet. Say what the columns of a file are, and save it here.</p>
      ) : (
        <ul className="panel divide-y divide-line">
          {mappings.map(({ id, name, columns, mapping }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
              <div className="min-w-0">
                <p className="font-medium break-words">{name}</p>
                <p className="truncate text-xs text-ink-faint">
                  {plural(Object.keys(mapping.columns).length, 'column')} of {columns.length} mapped:{' '}
                  <span className="font-mono">{Object.keys(mapping.columns).join(', ')}</span>
                </p>
              </div>
              <ConfirmDialog
                trigger="Delete"
                triggerLabel={`Delete ${name}`}
                look="quiet"
                title="Delete this mapping?"
                confirm="Delete"
                onConfirm={() => forget(id)}
                onConfirmed={leave}
              >
                <p>
                  Files with the columns of <strong className="font-medium break-words text-ink">{name}</strong> are no
                  longer recognised. Audits that were made with it stay.
                </p>
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
