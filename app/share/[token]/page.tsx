import { notFound } from 'next/navigation';
import * as z from 'zod';
import { SourceLine } from '@/components/audit/source-line';
import { SharedReport } from '@/components/share/shared-report';
import { openShare } from '@/lib/audits/shares/shares';
import { formatDay, formatUtc } from '@/lib/wording/date';
import { askedForHeads } from '../../door/asked-for-heads';
import { guardedPage } from '../../door/guarded-page';
import { turnOfPage } from '../../turns';

export const metadata = { title: 'Shared audit', robots: { index: false, follow: false } };

/** A frozen report, for whoever has the link. A wrong, expired or revoked token is not found, and nothing says which it was. */
export default guardedPage(
  { may: 'open-share', params: z.object({ token: z.string().max(100) }) },
  async ({ params: { token } }) => {
    await turnOfPage();
    const shared = await openShare(token, new Date(), { counts: !(await askedForHeads()) });
    if (shared === null) notFound();
    const { audit, kind, madeAt, expiresAt, report } = shared;
    return (
      <>
        <p className="text-sm font-semibold text-ink-soft">Whowaits</p>
        <h1 className="mt-1 text-2xl font-semibold tracking-tight break-words">{audit ?? 'Audit of LLM traffic'}</h1>
        <p className="mt-2 max-w-3xl text-ink-soft">
          <SourceLine report={report} byHand={kind === 'workflows'} synthetic={kind === 'sample'} />
        </p>
        <p className="mt-1 max-w-3xl text-ink-soft">
          Frozen on <time dateTime={madeAt}>{formatUtc(madeAt)}</time>. Later decisions do not change it. The link ends
          on <time dateTime={expiresAt}>{formatDay(expiresAt)}</time>.
          {audit === null && ' Names of workloads, applications and routes are hidden.'}
        </p>
        <SharedReport report={report} />
      </>
    );
  },
);
