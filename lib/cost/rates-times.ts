import type { Rate } from '../pricing/catalogue/rate';

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
