import { assumed, baseValues } from '../assumptions/assumptions';
import type { Assumptions } from '../assumptions/schema';
import { BILL_NAMES } from '../bills';
import { batchOutcome } from '../net/workload-cost';
import { OVERHEAD_NAMES, OVERHEADS } from '../overheads/overheads';
import type { WorkloadInput } from '../workload-input';
import { explainBill } from './bill';
import type { Explanation, Figure } from './explanation';

/** Explains a monthly figure of a workload with its tokens, rates and base assumptions. */
export function explainFigure(figure: Figure, input: WorkloadInput, assumptions: Assumptions): Explanation {
  const values = baseValues(assumptions, input.provider);
  const bill = BILL_NAMES.find((name) => name === figure);
  if (bill !== undefined) return explainBill(bill, input, values);
  const apart: Explanation = { figure, usd: null, says: '', lines: [], terms: [], parts: [] };
  const outcome = batchOutcome(input, values);
  if (outcome === null) {
    const says = 'Unknown: one of the two bills is unknown.';
    return { ...apart, says };
  }
  const overhead = OVERHEAD_NAMES.find((name) => name === figure);
  if (overhead !== undefined) {
    const { says, terms } = OVERHEADS[overhead].explain({ ...outcome, way: input.way, values });
    const filled = terms.map((term) => (typeof term === 'string' ? assumed(term, values) : term));
    return { ...apart, usd: outcome.overhead[overhead], says, terms: filled };
  }
  return {
    ...apart,
    usd: outcome.net,
    says: 'The synchronous bill, less the batch bill, less the overhead of batch.',
    parts: [
      { figure: 'sync', usd: outcome.sync },
      { figure: 'batch', usd: 0 - outcome.batch },
      ...OVERHEAD_NAMES.map((name) => ({ figure: name, usd: 0 - outcome.overhead[name] })),
    ],
  };
}
