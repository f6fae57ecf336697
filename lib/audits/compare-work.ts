import { assumptionsWith } from '../cost/assumptions/own';
import type { Candidate } from '../pricing/models/candidate';
import type { Report, ReportWorkload } from '../reports/report';
import { type Comparison, compareReport } from '../reports/ways/compare-report';
import { ownAssumptions } from '../store/own-assumptions';
import { currentPrices } from './prices/current-prices';

/** A person can't read a comparison of more models. */
export const MOST_COMPARED = 12;

/**
 * The work of an audit, or one workload of it, on other providers and models, at this installation's prices and assumptions of now. USD a
 * month.
 */
export async function compareWork(
  report: Report,
  workload: ReportWorkload | null,
  candidates: readonly Candidate[],
): Promise<Comparison> {
  const { catalogue } = await currentPrices();
  const assumptions = assumptionsWith(await ownAssumptions());
  return compareReport(report, workload, candidates, { catalogue, assumptions, at: Date.now() });
}
