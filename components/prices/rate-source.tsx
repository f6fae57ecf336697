import type { Rate } from '@/lib/pricing/catalogue/rate';

/** Sources are addresses of other sites. Only the reader opens them, never this page. */
export function RateSource({ rate }: { rate: Rate }) {
  if (rate.url === undefined) return <>{rate.source}</>;
  return (
    <a href={rate.url} rel="noreferrer" target="_blank" className="link">
      {rate.source}
      <span className="sr-only"> (opens another site)</span>
    </a>
  );
}
