import type { Assumptions } from '../../cost/assumptions/assumptions';
import { paidShare, tokenBill } from '../../cost/bills';
import type { Opportunity } from '../../reports/opportunity';
import { plural } from '../../wording/number';
import { percent } from '../../wording/percent';
import { formatUsd } from '../../wording/usd';
import { blocked, type Kept } from './kept';
import { paidRange } from './paid-range';

const KIND = 'failed-calls';
const TEST = 'Group the failed calls by their error, mend the most frequent one, and compare the share that fails.';

/**
 * What failed calls cost that were sent again: their tokens at the paid share of the rates x the share that a fix avoids. Null where nothing failed, or
 * failed calls have no tokens. Failures that were not sent again are in no sum, because only the tokens of retried ones are told apart.
 */
export function failedCalls(
  kept: Kept,
  { avoidableFailureShare: share }: Pick<Assumptions, 'avoidableFailureShare'>,
): Opportunity | null {
  const { input, failures } = kept;
  const { retries, errorRate } = failures;
  const fails = `Of its calls, ${errorRate === null ? 'an unknown share' : percent(errorRate)} failed.`;
  if (retries === null) {
    if (errorRate === null || errorRate === 0) return null;
    const says = 'The log has neither prompts nor sessions to tell what was sent again, so the cost is unknown.';
    return blocked(KIND, { code: 'retries-unknown', says }, { says: fails, test: TEST });
  }
  const usd = tokenBill(retries.bands, input.standardRates);
  if (usd === null || usd === 0) return null;
  const monthly = usd * input.monthlyFactor * paidShare(input);
  return {
    kind: KIND,
    saving: paidRange(kept, [monthly * share.low, monthly * share.base, monthly * share.high]),
    blocker: null,
    says:
      `${fails} ${plural(retries.requests, 'failed call')} in the log succeeded when sent again, and the tokens of these failures cost ${formatUsd(monthly)} a month. ` +
      `${percent(share.base)} is taken to be avoidable (${percent(share.low)} to ${percent(share.high)}).`,
    test: TEST,
  };
}
