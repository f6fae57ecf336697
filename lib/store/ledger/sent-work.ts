import { database } from '../database/database';

/**
 * What the jobs of a workload came to: answered requests, the days (UTC) on which they were submitted, their tokens and cost. Null where a job
 * doesn't say.
 */
export type SentOfWorkload = {
  workload: string;
  requests: number;
  days: number;
  tokens: { input: number; cacheRead: number; output: number } | null;
  billedUsd: number | null;
};

/** What was collected of all jobs that were submitted from one instant to before another, by the workload for which their batch was built. */
export async function sentWork(from: Date, to: Date): Promise<SentOfWorkload[]> {
  const client = await database();
  const jobs = await client.batchJob.findMany({
    where: { state: 'collected', submittedAt: { gte: from, lt: to }, of: { workloadId: { not: null } } },
    include: { of: { select: { workloadId: true } } },
  });
  const answered = new Map<number, number>();
  for (const { number } of jobs) {
    // An answer that failed its checks was paid for too.
    answered.set(number, await client.batchRecord.count({ where: { job: number, validation: { not: null } } }));
  }
  const sent = new Map<string, SentOfWorkload>();
  const daysOf = new Map<string, Set<string>>();
  for (const { number, submittedAt, inputTokens, cacheReadTokens, outputTokens, billedUsd, of } of jobs) {
    const requests = answered.get(number) ?? 0;
    const workload = of.workloadId ?? '';
    if (requests === 0) continue;
    const before = sent.get(workload) ?? { workload, requests: 0, days: 0, tokens: NO_TOKENS, billedUsd: 0 };
    const days = daysOf.get(workload) ?? new Set();
    if (submittedAt !== null) days.add(submittedAt.toISOString().slice(0, 10));
    daysOf.set(workload, days);
    const isCounted = inputTokens !== null && cacheReadTokens !== null && outputTokens !== null;
    sent.set(workload, {
      workload,
      requests: before.requests + requests,
      days: days.size,
      tokens:
        before.tokens === null || !isCounted
          ? null
          : {
              input: before.tokens.input + Number(inputTokens),
              cacheRead: before.tokens.cacheRead + Number(cacheReadTokens),
              output: before.tokens.output + Number(outputTokens),
            },
      billedUsd: before.billedUsd === null || billedUsd === null ? null : before.billedUsd + billedUsd,
    });
  }
  return [...sent.values()];
}

const NO_TOKENS = { input: 0, cacheRead: 0, output: 0 };
