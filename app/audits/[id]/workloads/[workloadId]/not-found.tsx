import type { Metadata } from 'next';
import { BackToAudit } from '@/components/workload/back-to-audit';

export const metadata: Metadata = { title: 'Not found' };

export default function WorkloadNotFound() {
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">This audit has no such workload</h1>
      <p className="mt-2 max-w-xl text-ink-soft">
        Its requests may have been grouped by other columns since this link was made. Decisions on the workload are
        kept. They apply again when the requests are grouped as before.
      </p>
      <BackToAudit />
    </>
  );
}
