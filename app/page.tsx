import Link from 'next/link';
import type { ReactNode } from 'react';
import { AuditsList } from '@/components/home/audits-list';
import { SampleButton } from '@/components/home/sample-button';
import { UploadPanel } from '@/components/home/upload-panel';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { listAudits } from '@/lib/audits/audits';
import { savedMappings } from '@/lib/audits/mappings/mappings';
import { waitingUploads } from '@/lib/audits/uploads/uploads';
import { keyProblem } from '@/lib/store/installation-key';
import { guardedPage } from './door/guarded-page';

export const metadata = { title: { absolute: 'Whowaits: the LLM traffic nobody is waiting for' } };

export default guardedPage({ may: 'see-audits' }, async () => {
  const keySays = await keyProblem();
  return (
    <>
      {keySays !== null && (
        <Notice look="danger" title="The key of this installation is lost, so no log can be audited">
          <p className="break-words">{keySays}</p>
        </Notice>
      )}
      <h1 className="max-w-3xl text-2xl font-semibold tracking-tight">
        Find the LLM traffic nobody is waiting for, and price it both ways
      </h1>
      <p className="mt-2 max-w-2xl text-ink-soft">
        Whowaits reads a request log and shows, with evidence, which workloads somebody waits for. It compares the cost
        of each workload synchronously and in batch, including the overhead of batch. It reads the logs of many tools:{' '}
        <Link href="/formats" prefetch={false} className="link">
          supported formats
        </Link>
        .
      </p>
      <div className="mt-6 grid gap-4 lg:grid-cols-[1fr_20rem]">
        <UploadPanel waiting={await waitingUploads()} mappings={await savedMappings()} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
          <OtherWay title="No log at hand?" action={<SampleButton />}>
            Audit a synthetic log of 14 days with about 100,000 requests in 29 workloads of every class.
          </OtherWay>
          <OtherWay
            title="Know your workflows already?"
            action={
              <Link href="/workflows/new" prefetch={false} className={buttonStyle('secondary')}>
                List workflows by hand
              </Link>
            }
          >
            Names, triggers and rough volumes are enough for a first answer.
          </OtherWay>
        </div>
      </div>
      <Section id="past-audits" title="Past audits">
        <AuditsList audits={await listAudits()} />
      </Section>
    </>
  );
});

function OtherWay(props: { title: string; children: string; action: ReactNode }) {
  return (
    <div className="panel flex flex-col items-start px-5 py-4">
      <h2 className="font-medium">{props.title}</h2>
      <p className="mt-1 mb-3 text-ink-soft">{props.children}</p>
      <div className="mt-auto">{props.action}</div>
    </div>
  );
}
