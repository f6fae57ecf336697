import Link from 'next/link';
import type { KeyChoice } from '@/lib/workloads/key/key-choice';
import { leftOutOfKey } from '@/lib/workloads/key/key-choice';
import { keySays } from './key-says';

/** Shows the workload key of an audit and links to the page that changes it. */
export function KeyLine({ auditId, choice }: { auditId: string; choice: KeyChoice }) {
  const leftOut = leftOutOfKey(choice.values);
  return (
    <p className="mb-3 max-w-3xl text-ink-soft">
      Grouped by {keySays(choice)}
      {choice.chosenBy === 'person' && ', chosen by a person'}. {leftOut !== null && `${leftOut} `}
      <Link
        href={`/audits/${auditId}/key`}
        prefetch={false}
        aria-label="Change how requests are grouped"
        className="link inline-flex min-h-6 items-center rounded-sm"
      >
        Change
      </Link>
    </p>
  );
}
