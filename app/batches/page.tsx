import Link from 'next/link';
import { DataTable } from '@/components/tables/data-table';
import { allBatches } from '@/lib/batches/batches';
import { batchesTable } from '@/lib/reports/tables/batches/batches-table';
import { guardedPage } from '../door/guarded-page';

export const metadata = { title: 'Batches' };

/** The batches that the command runs. Nothing here sends anything to a vendor. */
export default guardedPage({ may: 'see-batches' }, async () => {
  const batches = await allBatches(Date.now());
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">Batches</h1>
      <p className="mt-2 max-w-3xl text-ink-soft">
        Work that moved to a batch endpoint: how far it is, what it cost, and what needs you. Only the command sends
        anything.
      </p>
      {batches.length === 0 ? (
        <div className="panel mt-4 max-w-3xl px-6 py-8 text-ink-soft">
          <p className="font-medium text-ink">No batch was run from here yet</p>
          <p className="mt-1">
            Build files with <code>whowaits batch build</code>, then run them with{' '}
            <code>whowaits batch run DIR --yes</code>.
          </p>
        </div>
      ) : (
        <div className="mt-4">
          <DataTable
            table={batchesTable(batches)}
            cells={{
              name: ({ id, name }) => (
                <Link href={`/batches/${id}`} prefetch={false} className="link font-medium">
                  {name}
                </Link>
              ),
            }}
          />
        </div>
      )}
    </>
  );
});
