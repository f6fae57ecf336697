import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';

/** The way from an audit to its shared links. */
export function ShareLink({ auditId }: { auditId: string }) {
  return (
    <Link href={`/audits/${auditId}/share`} prefetch={false} className={buttonStyle('secondary')}>
      Share
    </Link>
  );
}
