'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { ProgressBar } from '@/components/ui/progress-bar';
import { TransferRate, timeLeftMs } from '@/components/upload/transfer-rate';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';
import { formatBytes } from '@/lib/wording/bytes';
import { formatElapsed } from '@/lib/wording/duration';
import { formatCount, plural } from '@/lib/wording/number';
import { useAuditState } from './use-audit-state';

/** The progress of a running audit. When it ends, the page around it is rendered again with the result. */
export function AuditProgress({ initial }: { initial: AuditSummary }) {
  const router = useRouter();
  const { audit, lost } = useAuditState(initial, () => router.refresh());
  const elapsed = useElapsed(audit.createdAt);
  const leftMs = useTimeLeft(audit);
  return (
    <section aria-labelledby="progress" className="panel mt-6 max-w-3xl px-5 py-5">
      <h2 id="progress" className="font-medium" aria-live="polite">
        {sentenceCase(audit.stage)}
      </h2>
      <div className="mt-3">
        <ProgressBar share={audit.share} label="Done so far" />
      </div>
      <dl className="mt-4 grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Fact label="Rows read" value={formatCount(audit.rowsRead)} />
        <Fact
          label="Rate"
          value={audit.rowsPerSecond === null ? '–' : `${plural(audit.rowsPerSecond, 'row')} a second`}
        />
        <Fact
          label="Bytes read"
          value={
            audit.bytesTotal === 0
              ? formatBytes(audit.bytesRead)
              : `${formatBytes(audit.bytesRead)} of ${formatBytes(audit.bytesTotal)}`
          }
        />
        <Fact label="Time left in this step" value={leftMs === null ? '–' : `about ${formatElapsed(leftMs)}`} />
      </dl>
      <p className="mt-3 min-h-4 text-xs text-ink-faint">
        {elapsed !== null && `Started ${formatElapsed(elapsed)} ago.`}
      </p>
      <p role="status" className="mt-3 min-h-5 text-ink-soft">
        {lost ? 'Whowaits does not respond. Trying again. The audit continues if the server is running.' : ''}
      </p>
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-xs text-ink-faint">{label}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}

/** Milliseconds left in the current step, at the rate of its last seconds; null while that is unknown. */
function useTimeLeft({ stage, bytesRead, bytesTotal }: AuditSummary): number | null {
  const [leftMs, setLeftMs] = useState<number | null>(null);
  const step = useRef({ stage, rate: new TransferRate() });
  useEffect(() => {
    if (step.current.stage !== stage) step.current = { stage, rate: new TransferRate() };
    const { rate } = step.current;
    rate.note(bytesRead, performance.now());
    setLeftMs(timeLeftMs(bytesRead, bytesTotal, rate.bytesPerSecond));
  }, [stage, bytesRead, bytesTotal]);
  return leftMs;
}

/** Milliseconds since an ISO time, updated each second; null until the browser has rendered once. */
function useElapsed(since: string | null): number | null {
  const [elapsed, setElapsed] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const tick = () => setElapsed(Date.now() - Date.parse(since));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [since]);
  return elapsed;
}

function sentenceCase(text: string): string {
  return text === '' ? 'Waiting' : text.charAt(0).toUpperCase() + text.slice(1);
}
