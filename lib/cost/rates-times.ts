import type { Rate } from '../pricing/catalogue/rate';

type Times = { factor: number; made: readonly Rate[] };
const lately = new WeakMap<readonly Rate[], Times>();

/** The same, made once while the factor stays: thousands of workloads share a list, and a slider moves one factor for all of them. */
export function sharedRatesTimes(rates: readonly Rate[], factor: number): readonly Rate[] {
  const before = lately.get(rates);
  if (before?.factor === factor) return before.made;
  const made = ratesTimes(rates, factor);
  lately.set(rates, { factor, made });
  return made;
}

/** Rates with every price times a factor, such as the share that is paid of it. An unknown price stays unknown. */
export function ratesTimes(rates: readonly Rate[], factor: number): Rate[] {
  if (factor === 1) return [...rates];
  const times = (usd: number | null) => (usd === null ? null : usd * factor);
  return rates.map(({ usd, outputRange, ...rate }) => ({
    ...rate,
    ...(outputRange && { outputRange: { low: outputRange.low * factor, high: outputRange.high * factor } }),
    usd: {
      input: times(usd.input),
      cacheRead: times(usd.cacheRead),
      cacheWrite5m: times(usd.cacheWrite5m),
      cacheWrite1h: times(usd.cacheWrite1h),
      output: times(usd.output),
    },
  }));
}
