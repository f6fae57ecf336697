import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { type PriceQuery, pricesHref } from './price-query';

/** Links to the previous and the next page; nothing if there is only one page. */
export function Pager({ query, pages }: { query: PriceQuery; pages: number }) {
  if (pages <= 1) return null;
  const { page } = query;
  return (
    <nav aria-label="Pages of models" className="mt-4 flex items-center gap-3">
      {page > 1 && (
        <Link href={pricesHref({ ...query, page: page - 1 })} className={buttonStyle('secondary')}>
          Previous
        </Link>
      )}
      <span className="text-ink-soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link href={pricesHref({ ...query, page: page + 1 })} className={buttonStyle('secondary')}>
          Next
        </Link>
      )}
    </nav>
  );
}
