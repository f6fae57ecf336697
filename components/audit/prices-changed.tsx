import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { RepriceAudit } from './reprice-audit';

export function PricesChanged({ id }: { id: string }) {
  return (
    <div className="mt-6">
      <Notice look="plain" title="Prices have changed since this audit was priced">
        <p className="mb-3">
          The figures stay the same until you price the audit again, decide on a workload or set an assumption. The page{' '}
          <Link href="/prices?entered=newest#entered" prefetch={false} className="link">
            Prices
          </Link>{' '}
          shows what changed.
        </p>
        <RepriceAudit id={id} />
      </Notice>
    </div>
  );
}
