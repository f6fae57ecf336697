import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RecordStates } from '@/components/batches/record-states';
import { RecordsSection } from '@/components/batches/records-section';
import { DataTable } from '@/components/tables/data-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Section } from '@/components/ui/section';
import { oneBatch, recordsOfBatch } from '@/lib/batches/batches';
import { filesTable } from '@/lib/reports/tables/batches/files-table';
import { formatCount, plural } from '@/lib/wording/number';
import { formatUsd, formatUsdCost } from '@/lib/wording/usd';
import { batchParams, shownRecordsQuery } from '../../door/batch-address';
import { guardedPage, guardedTitle } from '../../door/guarded-page';

const access = { may: 'see-batches', params: batchParams, query: shownRecordsQuery } as const;

export const generateMetadata = guardedTitle(access, async ({ params: { id } }) => {
  const batch = await oneBatch(id, Date.now());
  return batch === null ? 'No such batch' : `Batch ${batch.name}`;
});

/** A batch: its progress, its cost, its files, and its records by state. */
export default guardedPage(access, async ({ params: { id }, query: { state = null, starting, page } }) => {
  const batch = await oneBatch(id, Date.now());
  const found = await recordsOfBatch(id, { state, starting, page });
  if (batch === null || found === null) notFound();
  const { name, model, provider, records, setAside, counts, spent, capUsd, alarms, stopped, workload } = batch;
  const published = counts.published ?? 0;
  const review = counts['review-required'] ?? 0;
  const address = `/batches/${id}`;
  return (
    <>
      <Breadcrumbs above={[{ href: '/batches', name: 'Batches' }]} />
      <h1 className="mt-1 text-2xl font-semibold tracking-tight break-all">{name}</h1>
      <p className="mt-2 max-w-3xl text-ink-soft">
        {model} at {provider}, {plural(records, 'record')}
        {setAside > 0 && `, and ${plural(setAside, 'record')} set aside when it was built`}.
        {workload !== null && (
          <>
            {' '}
            It moves{' '}
            <Link href={`/audits/${workload.audit}/workloads/${workload.id}`} prefetch={false} className="link">
              {workload.name}
            </Link>
            .
          </>
        )}
      </p>
      <div className="mt-4 grid max-w-3xl gap-3">
        {stopped !== null && (
          <Notice look="caution" title="No new file is submitted">
            <p>
              {stopped} To go on: <code>whowaits batch run DIR --yes --resume</code>
            </p>
          </Notice>
        )}
        {alarms.map(({ is, file, says }) => (
          <Notice key={`${is} ${file}`} look="caution" title={says} />
        ))}
        {review > 0 && (
          <Notice look="caution" title={`${plural(review, 'record')} to review`}>
            <p>
              Each failed three times. Read the answers in your folder, then{' '}
              <code>whowaits batch review accept DIR ID</code>, or reject or replay.
            </p>
          </Notice>
        )}
      </div>
      <dl className="mt-6 grid max-w-3xl gap-4 sm:grid-cols-2">
        <div>
          <dt className="text-ink-soft">Published</dt>
          <dd className="text-lg font-semibold tabular-nums">
            {formatCount(published)} of {formatCount(records)}
          </dd>
          <dd className="mt-2">
            <ProgressBar
              share={records === 0 ? 0 : published / records}
              label="Share of the records that is published"
            />
          </dd>
        </div>
        <div>
          <dt className="text-ink-soft">Cost so far</dt>
          <dd className="text-lg font-semibold tabular-nums">{formatUsdCost(spent)}</dd>
          <dd className="text-ink-soft">
            {capUsd === null ? 'There is no cap.' : `Each run keeps to a cap of ${formatUsd(capUsd)}.`}
            {batch.unpricedFiles > 0 && ` ${plural(batch.unpricedFiles, 'file')} without a known price come on top.`}
          </dd>
        </div>
      </dl>
      <Section id="states" title="States" lead="Every record is in one of them. Choose one to see its records.">
        <RecordStates
          counts={counts}
          chosen={state}
          href={(to) => `${address}${to === null ? '' : `?state=${to}`}#records`}
        />
      </Section>
      <Section id="files" title="Files">
        <DataTable table={filesTable(batch.files)} />
      </Section>
      <RecordsSection {...{ address, state, starting, page }} records={found.records} next={found.next} />
    </>
  );
});
