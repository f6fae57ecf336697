import { DAYS_PER_MONTH, roundUsd } from '../../cost/money';
import type { WorkloadInput } from '../../cost/workload-input';
import { ratesAt } from '../../reports/cost-basis';
import type { Pair } from '../diff/match-workloads';
import type { Family, Member } from './family';
import { type Made, sumOrNull, wayOf } from './realised-move';
import { billAt } from './saving-at';

/**
 * What the ledger of batches has of a workload in the time of the later log: requests that were answered, their tokens, and what these cost in USD.
 * Null is unknown. `workload` is the one for which the files were built.
 */
export type SentWork = {
  workload: string;
  requests: number;
  /** The days on which it was sent. */
  days: number;
  tokens: { input: number; cacheRead: number; output: number } | null;
  billedUsd: number | null;
};

/**
 * The pair with what was sent in batches beside the later log, which often passes by what writes the log. Where the log has work of the family in
 * batch already, it is the same work, and the log counts. `monthlyFactor` makes a month of the time of the later log.
 */
export function withSent(
  pair: Pair<Family>,
  all: readonly SentWork[],
  made: { from: Made; to: Made },
  monthlyFactor: number | null,
): Pair<Family> {
  const [earlier, later] = [pair.from?.members ?? [], pair.to?.members ?? []];
  const ids = new Set([...earlier, ...later].flatMap(({ workload: { id, part } }) => [id, ...(part ? [part.of] : [])]));
  const sent = all.filter(({ workload }) => ids.has(workload));
  if (monthlyFactor === null || sent.length === 0 || later.some(({ tier }) => tier === 'batch')) return pair;
  const [basis = null] = [...later, ...earlier];
  if (basis === null) return pair;
  const member = sentMember(sent, basis, later.length > 0 ? made.to : made.from, monthlyFactor);
  return pair.to === null
    ? { from: pair.from, to: { ...pair.from, members: [member] } }
    : { ...pair, to: { ...pair.to, members: [...later, member] } };
}

function sentMember(sent: readonly SentWork[], basis: Member, { rates }: Made, monthlyFactor: number): Member {
  const requests = sent.reduce((sum, one) => sum + one.requests, 0);
  const sold = wayOf(basis.workload, 'batch');
  const input = inputOf(sent, requests, basis.input, monthlyFactor, sold === null ? [] : ratesAt(rates, sold.rates));
  const billed = sumOrNull(sent.map(({ billedUsd }) => billedUsd));
  const listed = input && billAt(input, input.currentRates, null);
  const paid = billed === null ? listed : billed * monthlyFactor;
  const { workload } = basis;
  const monthly = { ...workload.monthly, current: paid === null ? null : roundUsd(paid), overhead: null };
  return {
    ...{ input, tier: 'batch', shownBy: 'ledger', requests: requests * monthlyFactor },
    sentOn: { days: Math.max(...sent.map(({ days }) => days)), ofDays: DAYS_PER_MONTH / monthlyFactor },
    workload: { ...workload, monthly },
  };
}

/** Its tokens as the input of a price. The ledger has no lengths of single requests, so that all are priced as short ones. */
function inputOf(
  sent: readonly SentWork[],
  requests: number,
  basis: WorkloadInput | null,
  monthlyFactor: number,
  currentRates: WorkloadInput['currentRates'],
): WorkloadInput | null {
  if (basis === null || currentRates.length === 0) return null;
  const tokens = { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
  for (const one of sent) {
    if (one.tokens === null) return null;
    tokens.input += one.tokens.input;
    tokens.cacheRead += one.tokens.cacheRead;
    tokens.output += one.tokens.output;
  }
  const { provider, standardRates, batchRates, flexRates, deadlineHours, expiryHours, runsPerMonth, way } = basis;
  return {
    ...{ provider, standardRates, batchRates, flexRates, deadlineHours, expiryHours, runsPerMonth, way },
    ...{ bands: [{ over: 0, requests, tokens }], requests, monthlyFactor, currentRates },
    ...{ billedUsd: null, meanBytesPerRequest: null },
  };
}
