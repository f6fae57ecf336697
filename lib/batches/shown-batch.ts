import { roundUsd } from '../cost/money';
import { alarmText } from '../ledger/alarm-text';
import type { BatchSummary, ShownBatch } from '../reports/answers/batches';
import { needsPerson, type Standing } from './standing';

/** A batch as pages, the API and `batch list --json` show it. */
export function batchSummary(standing: Standing): BatchSummary {
  const { batch, counts, spend, alarms } = standing;
  const { id, name, shape, provider, endpoint, model, promptVersion, schemaVersion, records, setAside, stopped } =
    batch;
  const { auditId, workloadId, workloadName } = batch;
  return {
    ...{ id, name, shape, provider, endpoint, model, promptVersion, schemaVersion, records, setAside, stopped, counts },
    workload: auditId === null ? null : { audit: auditId, id: workloadId ?? '', name: workloadName ?? '' },
    createdAt: new Date(batch.createdAt).toISOString(),
    spent: { low: roundUsd(spend.low), high: roundUsd(spend.high) },
    unpricedFiles: spend.unknown,
    capUsd: batch.capUsd,
    alarms: alarms.map((alarm) => ({ is: alarm.is, file: alarm.file, says: alarmText(alarm) })),
    needsPerson: needsPerson(standing),
  };
}

/** A batch with its files. */
export function shownBatch(standing: Standing): ShownBatch {
  return {
    ...batchSummary(standing),
    files: standing.jobs.map((job) => ({
      ...{ file: job.file, requests: job.requests, state: job.state, usd: job.usd, remoteId: job.remoteId },
      billedUsd: job.billedUsd === null ? null : roundUsd(job.billedUsd),
      vendorCounts: job.counts,
      submittedAt: iso(job.submittedAt),
      endedAt: iso(job.endedAt),
      expiresAt: iso(job.expiresAt),
      resultsUntil: iso(job.resultsUntil),
      collectedAt: iso(job.collectedAt),
      ...{ strangers: job.strangers, repeated: job.repeated, unreadable: job.unreadable, says: job.says },
      records: job.records,
    })),
  };
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
