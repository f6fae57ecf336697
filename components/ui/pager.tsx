import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { formatCount } from '@/lib/wording/number';

/** Links to the previous and the next page of `what`; nothing if there is only one page. */
export function Pager(props: { what: string; page: number; pages: number; href: (page: number) => string }) {
  const { what, page, pages, href } = props;
  if (pages <= 1) return null;
  return (
    <nav aria-label={`Pages of ${what}`} className="flex items-center gap-3">
      {page > 1 && (
        <Link href={href(page - 1)} className={buttonStyle('secondary')}>
          Previous
        </Link>
      )}
      <span className="text-ink-soft">
        Page {formatCount(page)} of {formatCount(pages)}
      </span>
      {page < pages && (
        <Link href={href(page + 1)} className={buttonStyle('secondary')}>
          Next
        </Link>
      )}
    </nav>
  );
}
