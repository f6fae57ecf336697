'use client';

import { useRouter } from 'next/navigation';
import { deleteAt } from '@/components/request/delete-at';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

import { Section } from '@/components/ui/section';
import type { SavedMapping } from '@/lib/logs/mapping/match-mapping';
import { plural } from '@/lib/wording/number';

/** Saved mappings. The columns of a file select the one that applies. */
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
      lead="A file with the same columns is read with its saved mapping, without questions."
    >
      {mappings.length === 0 ? (
        <p className="panel px-4 py-6 text-ink-soft">
          No saved mappings yet. Map the columns of a file, then save the mapping.
        </p>
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
                  Files with the columns of <strong className="font-medium break-words text-ink">{name}</strong> will no
                  longer be recognised. Its audits are not deleted.
                </p>
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
