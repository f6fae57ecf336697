import Link from 'next/link';
import type { KeyChoice } from '@/lib/workloads/key/key-choice';
import { keySays } from './key-says';

/** Says what tells an audit's workloads apart, and leads to where that is changed. */
export function KeyLine({ auditId, choice }: { auditId: string; choice: KeyChoice }) {
  return (
    <p className="mb-3 max-w-3xl text-ink-soft">
      Told apart by {keySays(choice)}
      {choice.chosenBy === 'person' && ', as somebody chose'}.{' '}
      <Link
        href={`/audits/${auditId}/key`}
        aria-label="Change what tells workloads apart"
        className="link inline-flex min-h-6 items-center rounded-sm"
      >
        Change
      </Link>
    </p>
  );
}
