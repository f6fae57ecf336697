import { notFound } from 'next/navigation';
import * as z from 'zod';
import { CompareForm } from '@/components/costs/compare-form';
import { CompareTable } from '@/components/costs/compare-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { compareWork, MOST_COMPARED } from '@/lib/audits/compare-work';
import { type Candidate, readCandidate } from '@/lib/pricing/models/candidate';
import { pickWorkload } from '@/lib/reports/pick-workload';
import { auditParams } from '../../../door/audit-address';
import { guardedPage, guardedTitle } from '../../../door/guarded-page';
import { loadAudit } from '../load-audit';
import { titleUnderAudit } from '../title-under-audit';

/** A name that may be given several times; always a list. */
const texts = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat());

const access = {
  may: 'see-audits',
  params: auditParams,
  query: z.object({ workload: texts, model: texts }),
} as const;

export const generateMetadata = guardedTitle(access, titleUnderAudit('Compare'));

/** The same work on other providers and models: ?workload=ID&model=provider/model=factor, model as often as wanted. */
export default guardedPage(access, async ({ params: { id }, query: asked }) => {
  const audit = await loadAudit(id);
  if (audit?.report == null) notFound();
  const { report, summary } = audit;
  const { candidates, problems } = readCandidates(asked.model);
  const named = asked.workload[0] ?? '';
  const picked = named === '' ? null : pickWorkload(report.workloads, named);
  const unfound = picked !== null && 'problem' in picked ? picked.problem : null;
  const workload = picked !== null && 'workload' in picked ? picked.workload : null;
  const priced = report.workloads.filter(({ monthly }) => monthly.sync !== null);
  const [largest] = priced.toSorted((a, b) => (b.monthly.sync ?? 0) - (a.monthly.sync ?? 0));
  const like = workload ?? largest;
  const comparison = await compareWork(report, workload, candidates);
  return (
    <>
      <Breadcrumbs above={[{ href: `/audits/${id}`, name: summary.name }]} />
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">Compare providers and models</h1>
      <CompareForm
        // The key resets the fields when the address changes.
        key={JSON.stringify(asked)}
        action={`/audits/${id}/compare`}
        workloads={priced.map((one) => ({ id: one.id, name: one.name, model: one.model }))}
        workload={workload?.id ?? null}
        candidates={candidates}
        unread={problems.map(({ text }) => text)}
        like={like === undefined || like.model === null ? null : { provider: like.provider, model: like.model }}
      />
      {unfound !== null && (
        <div className="mt-4 max-w-3xl">
          <Notice look="caution" title="No single workload found" alert>
            <p className="break-words">{unfound} The table shows all priced workloads together.</p>
          </Notice>
        </div>
      )}
      {problems.length > 0 && (
        <div className="mt-4 max-w-3xl">
          <Notice look="caution" title="Some models could not be read" alert>
            {problems.map(({ text, problem }) => (
              <p key={text}>{problem}</p>
            ))}
          </Notice>
        </div>
      )}
      <Section
        id="comparison"
        title={workload?.name ?? 'All priced workloads together'}
        lead="USD per month for the same requests and tokens, synchronously, on flex and in batch."
      >
        {comparison.workloads === 0 ? (
          <p className="text-ink-soft">No workload can be compared, because none has tokens and a known rate.</p>
        ) : (
          <CompareTable comparison={comparison} />
        )}
      </Section>
    </>
  );
});

function readCandidates(models: readonly string[]) {
  const texts = models.map((text) => text.trim());
  const candidates: Candidate[] = [];
  const problems: { text: string; problem: string }[] = [];
  for (const text of new Set(texts.filter((text) => text !== '').slice(0, MOST_COMPARED))) {
    const read = readCandidate(text);
    if ('problem' in read) problems.push({ text, problem: read.problem });
    else candidates.push(read);
  }
  return { candidates, problems };
}
