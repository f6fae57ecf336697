import { wholesOfParts } from '../../cost/money';
import { TOKEN_TYPES, type TokenRates } from '../../pricing/catalogue/rate';
import { billedTokens, tokensByPlace } from '../../pricing/lookup/token-sums';
import type { TokenTimes } from '../../workloads/profile/tokens/token-times';
import { type Charge, chargeKey } from './charges';

const HOURS_A_DAY = 24;

/** The tokens of a charge that were used on a day, which is a count of days since 1970 (UTC). Null: the log does not tell the day. */
export type DayCharge = { charge: Charge; day: number | null; tokens: number };

type ByDay = ReadonlyMap<number, number>;
const NONE: ByDay = new Map();

/**
 * The charges of a workload by day, which add up to the tokens of each charge. Tokens without a day (those of requests without a time
 * or without a count, and of the sum of more than a day) have a line of their own. `overOf` is the band of the price of a context band.
 */
export function chargesByDay(
  charges: readonly Charge[],
  times: TokenTimes | null,
  overOf: (over: number) => number,
): DayCharge[] {
  const { ofCharge, ofType } = daysIn(times, overOf);
  const misplaced = typesInOtherBands(charges, ofCharge);
  return charges.flatMap((charge) => {
    const { type, over, counted, tokens } = charge;
    if (tokens === 0) return [{ charge, day: null, tokens }];
    const days = misplaced.has(type)
      ? spread(ofType.get(type) ?? NONE, counted / sum(charges.filter((one) => one.type === type).map(countedOf)))
      : (ofCharge.get(chargeKey(type, over)) ?? NONE);
    const rest = Math.max(0, counted - sum(days.values()));
    const parts = [...[...days].sort(([a], [b]) => a - b), [null, rest] as const];
    const wholes = wholesOfParts(
      parts.map(([, part]) => (part * tokens) / counted),
      tokens,
    );
    return parts.flatMap(([day], at) => ((wholes[at] ?? 0) > 0 ? { charge, day, tokens: wholes[at] ?? 0 } : []));
  });
}

/** The tokens of each day that the log counts, by charge and by type. */
function daysIn(times: TokenTimes | null, overOf: (over: number) => number) {
  const ofCharge = new Map<string, Map<number, number>>();
  const ofType = new Map<string, Map<number, number>>();
  for (const [place, bands] of tokensByPlace(times?.bySteps ?? [])) {
    const day = times?.step === 'hour' ? Math.floor(place / HOURS_A_DAY) : place;
    for (const [over, tokens] of bands) {
      for (const type of TOKEN_TYPES) {
        const count = billedTokens(tokens, type);
        if (count === 0) continue;
        add(ofCharge, chargeKey(type, overOf(over)), day, count);
        add(ofType, type, day, count);
      }
    }
  }
  return { ofCharge, ofType };
}

/**
 * The types that are priced in other bands than those that the days have: of a sum without a count the band is unknown, and the price is
 * that of the dearest. Each of their charges then has the days of its type.
 */
function typesInOtherBands(
  charges: readonly Charge[],
  ofCharge: ReadonlyMap<string, ByDay>,
): ReadonlySet<keyof TokenRates> {
  const counted = new Map(charges.map((charge) => [chargeKey(charge.type, charge.over), charge.counted]));
  const types = TOKEN_TYPES.filter((type) =>
    [...ofCharge].some(([key, days]) => key.startsWith(`${type}/`) && sum(days.values()) > (counted.get(key) ?? 0)),
  );
  return new Set(types);
}

/** The days of a type, as far as they are of a charge with this share of its tokens. */
function spread(days: ByDay, share: number): ByDay {
  return new Map([...days].map(([day, count]) => [day, count * share]));
}

function add(to: Map<string, Map<number, number>>, key: string, day: number, count: number): void {
  const days = to.get(key) ?? new Map<number, number>();
  to.set(key, days.set(day, (days.get(day) ?? 0) + count));
}

const countedOf = ({ counted }: Charge) => counted;
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
