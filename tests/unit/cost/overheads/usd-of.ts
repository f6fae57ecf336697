import { type AssumptionValues, baseValues } from '../../../../lib/cost/assumptions/assumptions';
import type { Quantities } from '../../../../lib/cost/overheads/overhead';
import { type OverheadName, overheadAt } from '../../../../lib/cost/overheads/overheads';
import type { Way } from '../../../../lib/pricing/lookup/way';
import { zeroOverhead } from '../zero-overhead';

const NONE: Quantities = {
  billGap: 0,
  batchBill: 0,
  filesAgain: 0,
  records: 0,
  recordsOfNoKind: 0,
  customerFacingRecords: 0,
  complianceRecords: 0,
  internalRecords: 0,
  bytes: 0,
  unsizedRecords: 0,
  jobs: 0,
  workloads: 0,
  lateRuns: 0,
};

/** USD of one overhead, given some quantities and assumptions and nothing else. */
export function usdOf(
  name: OverheadName,
  quantities: Partial<Quantities>,
  values: Partial<AssumptionValues>,
  way: Way = 'batch',
): number {
  return overheadAt(way, { ...NONE, ...quantities }, { ...baseValues(zeroOverhead, null), ...values })[name];
}
