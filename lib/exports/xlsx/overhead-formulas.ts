import { type AssumptionName, reviewShareName } from '../../cost/assumptions/table';
import { DAYS_PER_MONTH } from '../../cost/money';
import { type OverheadName, overheadsOf } from '../../cost/overheads/overheads';
import type { Way } from '../../pricing/lookup/way';
import type { ReviewKind } from '../../workloads/review-kind';

/** The addresses that the formulas of a workload use: its own cells by what they hold, and those of assumptions. */
export type Addresses = {
  sync: string;
  bill: string;
  records: string;
  /** Bytes of a record; empty where the log has no sizes. */
  bytes: string;
  runs: string;
  recordsInRun: string;
  scheduledRuns: string;
  deadline: string;
  expiry: string;
  invalidShare: string;
  reruns: string;
  z: string;
  lateShare: string;
  assumed: (name: AssumptionName) => string;
  wholeFiles: string;
  way: Way;
  reviewKind: ReviewKind | null;
};

/**
 * Each overhead as a formula over a workload's cells and the assumptions: the formulas of lib/cost/overheads in the words of a
 * spreadsheet. `tests/unit/exports/workbook.test.ts` works them out at other assumptions and holds them to that code, to the cent.
 */
export const OVERHEAD_FORMULAS: Record<OverheadName, (of: Addresses) => string> = {
  reruns: ({ bill, reruns }) => `${bill}*${reruns}`,
  fallbacks: ({ way, sync, bill, assumed }) =>
    `${assumed(way === 'flex' ? 'flexRefusedShare' : 'fallbackShare')}*(${sync}-${bill})`,
  review: ({ records, reviewKind, assumed }) =>
    `${records}*MIN(1,${assumed(reviewShareName(reviewKind))}+${assumed('lowConfidenceShare')})*${assumed('reviewMinutes')}/60*${assumed('reviewUsdPerHour')}`,
  storage: ({ records, bytes, assumed }) =>
    `${records}*(IF(${bytes}="",${assumed('bytesPerRequest')},${bytes})+${assumed('metadataBytesPerRequest')})*${assumed('retentionDays')}/${DAYS_PER_MONTH}*${assumed('storageUsdPerGbMonth')}/1000000000`,
  monitoring: ({ runs, recordsInRun, assumed }) =>
    `${runs}*ROUNDUP(${recordsInRun}/${assumed('recordsPerJob')},0)*${assumed('monitoringUsdPerJob')}+${assumed('monitoringFixedUsd')}`,
  missedDeadlines: ({ lateShare, scheduledRuns, assumed }) =>
    `${lateShare}*${scheduledRuns}*${assumed('missedDeadlineCostUsd')}`,
};

/** The assumptions in the formulas of the workbook. */
export const ASSUMPTIONS_IN_FORMULAS: readonly AssumptionName[] = [
  'cacheHitsKept',
  'invalidOutputShare',
  'maxAttempts',
  'recordsPerJob',
  'fallbackShare',
  'flexRefusedShare',
  'reviewShare',
  'reviewShareCustomerFacing',
  'reviewShareComplianceLabels',
  'reviewShareInternal',
  'lowConfidenceShare',
  'reviewMinutes',
  'reviewUsdPerHour',
  'bytesPerRequest',
  'metadataBytesPerRequest',
  'retentionDays',
  'storageUsdPerGbMonth',
  'monitoringUsdPerJob',
  'monitoringFixedUsd',
  'missedDeadlineCostUsd',
  'turnaroundMedianHours',
  'turnaroundP95Hours',
  'clientOneOffUsd',
  'migrationOneOffUsd',
  'parameterOneOffUsd',
];

/** The overhead of a way as a formula, rounded to the cent; null where the way has none. */
export function overheadFormula(name: OverheadName, of: Addresses): string | null {
  return overheadsOf(of.way).includes(name) ? `ROUND(${OVERHEAD_FORMULAS[name](of)},2)` : null;
}

/** What runs again: the share of invalid records, or the chance that a whole file holds one. */
export function invalidShareFormula({ recordsInRun, wholeFiles, assumed }: Addresses): string {
  const share = assumed('invalidOutputShare');
  const inJob = `IF(${recordsInRun}=0,0,${recordsInRun}/ROUNDUP(${recordsInRun}/${assumed('recordsPerJob')},0))`;
  return `IF(${wholeFiles}=0,${share},1-(1-${share})^${inJob})`;
}

/** The mean number of reruns: v + v² + ... up to the attempts, as the sum of a geometric series. */
export function rerunsFormula({ invalidShare, assumed }: Addresses): string {
  const again = `(INT(${assumed('maxAttempts')})-1)`;
  return `IF(${invalidShare}=0,0,IF(${invalidShare}=1,${again},${invalidShare}*(1-${invalidShare}^${again})/(1-${invalidShare})))`;
}

/** The 95th percentile of the standard normal distribution, as in lib/cost/overheads/missed-deadlines.ts. */
const Z_95 = '1.6448536269514722';

/** Where the deadline lies in the distribution of turnarounds, in its standard deviations; empty where there is none. */
export function zFormula({ deadline, assumed }: Addresses): string {
  const [median, p95] = [assumed('turnaroundMedianHours'), assumed('turnaroundP95Hours')];
  return `IF(${deadline}="","",IF(${median}<=0,"",IF(${p95}<=${median},"",(LN(${deadline})-LN(${median}))/((LN(${p95})-LN(${median}))/${Z_95}))))`;
}

/** The share of runs whose answers come after their deadline, by the spreadsheet's own normal distribution. */
export function lateShareFormula({ deadline, expiry, z, assumed }: Addresses): string {
  const spread = `IF(${z}="",IF(${assumed('turnaroundMedianHours')}>${deadline},1,0),NORMDIST(-${z},0,1,TRUE()))`;
  return `IF(${deadline}="",0,IF(${expiry}="",${spread},IF(${deadline}>${expiry},0,${spread})))`;
}
