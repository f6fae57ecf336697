import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { RepriceAudit } from './reprice-audit';

/** Says that an audit rests on prices which have changed, and offers to price it again. */
export function PricesChanged({ id }: { id: string }) {
  return (
    <div className="mt-6">
      <Notice look="plain" title="Prices have changed since this audit was priced">
        <p className="mb-3">
          Its figures stay as they are until you price it again. What changed is on the page{' '}
          <Link href="/prices#entered" className="link">
            Prices
          </Link>
          .
        </p>
        <RepriceAudit id={id} />
      </Notice>
    </div>
  );
}
