import type { ReactNode } from 'react';
import type { ReportWorkload } from '@/lib/reports/report';
import { rowsOrRequests } from '@/lib/reports/rows-or-requests';
import { formatCount } from '@/lib/wording/number';
import { percent } from '@/lib/wording/percent';
import { RequestCount } from '../spend/request-count';

/** What the requests of a workload share, without what the log does not say. */
export function WorkloadFacts({ workload, requestsLabel }: { workload: ReportWorkload; requestsLabel: string }) {
  const facts: [string, ReactNode][] = [
    ['Application', workload.application],
    ['Route', workload.route],
    [requestsLabel, <RequestCount key="requests" workload={workload} />],
    ['Input tokens', tokensSay(workload, workload.inputTokens, workload.uncounted?.withoutInput)],
    ['Read from cache', cacheSays(workload)],
    ['Output tokens', tokensSay(workload, workload.outputTokens, workload.uncounted?.withoutOutput)],
    ['Failed requests', workload.errorRate === null ? null : percent(workload.errorRate)],
  ];
  return (
    <div>
      <h3 className="font-medium">Facts</h3>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="min-w-0 text-right break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

/** Tokens that the log counts, and how many requests have counts if not all do. */
function tokensSay(workload: ReportWorkload, tokens: number, without = 0): string {
  if (without === 0) return formatCount(tokens);
  if (tokens === 0) return 'unknown';
  return `${formatCount(tokens)} in ${formatCount(rowsOrRequests(workload) - without)} of the ${workload.uncountedBatches ? 'requests and batches' : 'requests'}`;
}

function cacheSays({ cacheReadTokens, inputTokens }: ReportWorkload): string {
  if (cacheReadTokens === 0 || inputTokens === 0) return formatCount(cacheReadTokens);
  return `${formatCount(cacheReadTokens)} (cache hit rate ${percent(cacheReadTokens / inputTokens)})`;
}
