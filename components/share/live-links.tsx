'use client';

import { useRouter } from 'next/navigation';
import { deleteAt } from '@/components/request/delete-at';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Section } from '@/components/ui/section';
import { formatDay, formatUtc } from '@/lib/wording/date';
import { plural } from '@/lib/wording/number';

type Link = {
  id: string;
  names: boolean;
  createdAt: string;
  expiresAt: string;
  views: number;
  lastViewedAt: string | null;
};

/** The links of an audit that still work, each with a button that revokes it. */
export function LiveLinks({ links }: { links: readonly Link[] }) {
  const router = useRouter();

  function revoked() {
    router.refresh();
    document.getElementById('main')?.focus();
  }

  return (
    <Section
      id="live-links"
      title="Live links"
      lead="Revoking a link ends it at once and deletes its copy of the report."
    >
      {links.length === 0 ? (
        <p className="panel px-4 py-6 text-ink-soft">No link works now. Make one to show this report to somebody.</p>
      ) : (
        <ul className="panel divide-y divide-line">
          {links.map(({ id, names, createdAt, expiresAt, views, lastViewedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
              <div className="min-w-0">
                <p className="font-medium">
                  Made {formatUtc(createdAt)}, {names ? 'with names' : 'names hidden'}
                </p>
                <p className="text-ink-soft">
                  Ends {formatDay(expiresAt)}. {views === 0 ? 'Not opened yet' : `Opened ${plural(views, 'time')}`}
                  {lastViewedAt !== null && `, last ${formatUtc(lastViewedAt)}`}.
                </p>
              </div>
              <ConfirmDialog
                trigger="Revoke"
                triggerLabel={`Revoke the link made ${formatUtc(createdAt)}`}
                look="quiet"
                title="Revoke this link?"
                confirm="Revoke"
                onConfirm={() => deleteAt(`/api/shares/${id}`)}
                onConfirmed={revoked}
              >
                <p>Whoever has the link can no longer open it. You can make a new one.</p>
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
