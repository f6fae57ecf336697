import { sumUsd, toCents } from '../../cost/money';

/**
 * Why a saving came out otherwise than forecast, in the order in which they are changed one after the other: the forecast is a median with
 * a share of joint costs and not the base; requests a month; tokens of a request; prices of the same model; another model; work that runs
 * as before; cache hits in the way; overhead; a way that was not the recommended one; a move that nobody recommended; and the rest, such
 * as a bill that the rates do not explain.
 */
export const REALISED_CAUSES = [
  'estimate',
  'volume',
  'mix',
  'price',
  'model',
  'not-moved',
  'cache',
  'overhead',
  'way',
  'unasked',
  'other',
] as const;
export type RealisedCause = (typeof REALISED_CAUSES)[number];

/** USD a month by cause, each to the cent: forecast + all of them = realised. */
export type RealisedCauses = Record<RealisedCause, number>;

export const NO_REALISED_CAUSES = Object.fromEntries(REALISED_CAUSES.map((cause) => [cause, 0])) as RealisedCauses;

/** A saving after one more change, in USD a month; null where it can't be told, which leaves the change to the next cause. */
export type Step = { cause: RealisedCause; usd: number | null };

/** The changes from a forecast to what was realised. Each step is rounded to the cent, so that they add up. */
export function causesOfSteps(forecast: number, steps: readonly Step[], realised: number): RealisedCauses {
  const by = { ...NO_REALISED_CAUSES };
  let level = forecast;
  for (const { cause, usd } of [...steps, { cause: 'other', usd: realised } as const]) {
    // A cent is what rounding differs by, and no cause of its own. The last step takes what is left.
    if (usd === null || (cause !== 'other' && Math.abs(toCents(usd) - toCents(level)) <= 1)) continue;
    by[cause] = sumUsd([by[cause], usd, -level]);
    level = sumUsd([usd]);
  }
  return by;
}
