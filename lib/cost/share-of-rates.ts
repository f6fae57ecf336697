import type { Rate } from '../pricing/catalogue/rate';

/** The share of the standard price that other rates have, to a thousandth. Null where it is unknown, or not the same for input and output. */
export function shareOfRates([standard]: readonly Rate[], [other]: readonly Rate[]): number | null {
  const [from, to] = [standard?.usd, other?.usd];
  if (!from?.input || !from.output || !to?.input || !to.output) return null;
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000;
  const [ofInput, ofOutput] = [share(to.input, from.input), share(to.output, from.output)];
  return ofInput === ofOutput ? ofInput : null;
}
