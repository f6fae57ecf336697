import type { Rate } from '../pricing/catalogue/rate';
import type { Way } from '../pricing/lookup/way';
import { oncePerWorkload } from './once-per-workload';
import type { WorkloadInput } from './workload-input';

type Sold = { way: Way; rates: readonly Rate[]; expiryHours: number | null };

const inWays = oncePerWorkload((): { sold: Sold; inWay: WorkloadInput }[] => []);

/**
 * What a workload is priced from in another way: the rates of the way, or its share of a cost without tokens. One object for each offer, so
 * that what no assumption changes of it stays known.
 */
export function inputInWay(input: WorkloadInput, sold: Sold): WorkloadInput {
  if (sold.way === input.way) return input;
  const known = inWays(input);
  const before = known.find((one) => one.sold === sold);
  if (before !== undefined) return before.inWay;
  const inWay = soldInWay(input, sold);
  known.push({ sold, inWay });
  return inWay;
}

function soldInWay(input: WorkloadInput, { way, rates, expiryHours }: Sold): WorkloadInput {
  const { flatCost } = input;
  return {
    ...input,
    ...(flatCost === undefined
      ? {}
      : { flatCost: { ...flatCost, batchRatio: shareOfRates(input.standardRates, rates) } }),
    way,
    batchRates: rates,
    expiryHours,
  };
}

/** The share of the standard price that other rates have, to a thousandth. Null where it is unknown, or not the same for input and output. */
export function shareOfRates([standard]: readonly Rate[], [other]: readonly Rate[]): number | null {
  const [from, to] = [standard?.usd, other?.usd];
  if (!from?.input || !from.output || !to?.input || !to.output) return null;
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000;
  const [ofInput, ofOutput] = [share(to.input, from.input), share(to.output, from.output)];
  return ofInput === ofOutput ? ofInput : null;
}
