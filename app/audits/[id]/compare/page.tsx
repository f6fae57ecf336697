import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CompareForm } from '@/components/costs/compare-form';
import { CompareTable } from '@/components/costs/compare-table';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { currentPrices } from '@/lib/audits/prices/current-prices';
import { defaultAssumptions } from '@/lib/cost/assumptions';
import { type Candidate, readCandidate } from '@/lib/cost/candidate';
import { compareReport } from '@/lib/reports/compare-report';
import { pickWorkload } from '@/lib/reports/pick-workload';
import { unknownHostNotice } from '../../../unknown-host';
import { loadAudit } from '../load-audit';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ workload?: string | string[]; model?: string | string[] }>;
};

/** More models than these are no comparison that a person reads. */
const MOST_MODELS = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if ((await unknownHostNotice()) !== null) return { title: 'Refused' };
  const audit = await loadAudit((await params).id);
  return { title: audit === null ? 'Not found' : `Compare · ${audit.summary.name}` };
}

/** The same work on other providers and models: ?workload=ID&model=provider/model=factor, model as often as wanted. */
export default async function ComparePage({ params, searchParams }: Props) {
  const refused = await unknownHostNotice();
  if (refused !== null) return refused;
  const { id } = await params;
  const asked = await searchParams;
  const audit = await loadAudit(id);
  if (audit?.report == null) notFound();
  const { report, summary } = audit;
  const { candidates, problems } = readCandidates(asked.model);
  const named = [asked.workload ?? ''].flat()[0] ?? '';
  const picked = named === '' ? null : pickWorkload(report.workloads, named);
  const unfound = picked !== null && 'problem' in picked ? picked.problem : null;
  const workload = picked !== null && 'workload' in picked ? picked.workload : null;
  const { catalogue } = await currentPrices();
  const comparison = compareReport(report, workload, candidates, {
    catalogue,
    assumptions: defaultAssumptions,
    at: Date.now(),
  });
  return (
    <>
      <p className="text-ink-soft">
        <Link href={`/audits/${id}`} className="link">
          {summary.name}
        </Link>
      </p>
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">Compare providers and models</h1>
      <CompareForm
        // The fields hold what the address says, also when it changes under them.
        key={JSON.stringify(asked)}
        action={`/audits/${id}/compare`}
        workloads={report.workloads.filter(({ monthly }) => monthly.sync !== null)}
        workload={workload?.id ?? null}
        candidates={candidates}
        unread={problems.map(({ text }) => text)}
      />
      {unfound !== null && (
        <div className="mt-4 max-w-3xl">
          <Notice look="caution" title="Not one workload" alert>
            <p className="break-words">{unfound} What follows is of all that are priced, together.</p>
          </Notice>
        </div>
      )}
      {problems.length > 0 && (
        <div className="mt-4 max-w-3xl">
          <Notice look="caution" title="Not every model could be read" alert>
            {problems.map(({ text, problem }) => (
              <p key={text}>{problem}</p>
            ))}
          </Notice>
        </div>
      )}
      <Section
        id="comparison"
        title={workload?.name ?? 'All that is priced, together'}
        lead="USD per month of the same requests and tokens, in the three ways that each model is sold."
      >
        {comparison.workloads === 0 ? (
          <p className="text-ink-soft">Nothing here can be compared: no workload has tokens and a known rate.</p>
        ) : (
          <CompareTable comparison={comparison} />
        )}
      </Section>
    </>
  );
}

function readCandidates(model: string | string[] | undefined) {
  const texts = [model ?? []].flat().map((text) => text.trim());
  const candidates: Candidate[] = [];
  const problems: { text: string; problem: string }[] = [];
  for (const text of new Set(texts.filter((text) => text !== '').slice(0, MOST_MODELS))) {
    const read = readCandidate(text);
    if ('problem' in read) problems.push({ text, problem: read.problem });
    else candidates.push(read);
  }
  return { candidates, problems };
}
