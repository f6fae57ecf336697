import type { Metadata } from 'next';
import { BackToAudit } from '@/components/workload/back-to-audit';

export const metadata: Metadata = { title: 'Not found' };

export default function WorkloadNotFound() {
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">This audit has no such workload</h1>
      <p className="mt-2 max-w-xl text-ink-soft">
        Its requests may have been sorted by other columns since this link was made. What was decided on the workload is
        kept, and counts again when they are sorted as before.
      </p>
      <BackToAudit />
    </>
  );
}
