import type { Rate } from '../catalogue/rate';
import { timesEach } from '../catalogue/token-rates';
import { BEDROCK_PREMIUM, hasBedrockPremium } from '../models/bedrock-premium';
import { withoutDate, withoutProfile } from '../models/model-spellings';
import type { RateObservation } from './rate-observation';
import { samePrice } from './reconcile-rates';

/** The profiles that AWS sells at the price "Geo and In-region". GovCloud has prices of its own. */
const GEOGRAPHIES = ['us', 'eu', 'apac', 'au', 'jp', 'in', 'ca'];

const WHERE = 'AWS charges a tenth more than for the global profile in a geographic profile and in a Region';

/** The same price of the same weights, whatever profile, date or version the id names. */
function weightsOf({ model, tier, over }: Pick<Rate, 'model' | 'tier' | 'over'>): string {
  return [withoutDate(withoutProfile(model)), tier, over].join('\t');
}

/**
 * Observations in which a catalogue gives an id that pays the premium the price of the global profile, raised to what
 * AWS charges. A catalogue that names the premium itself is left alone.
 */
export function withBedrockPremium(observations: readonly RateObservation[]): RateObservation[] {
  const ofBedrock = observations.filter(({ provider, model }) => provider === 'bedrock' && hasBedrockPremium(model));
  const global = new Map<string, RateObservation>();
  for (const one of ofBedrock) if (one.model.startsWith('global.')) global.set(weightsOf(one), one);
  const geographic = ofBedrock.filter(({ model }) => !/^(global|us-gov)\./.test(model));
  const wrong = new Set(
    geographic.filter((one) => {
      const price = global.get(weightsOf(one))?.usd.input ?? null;
      return price !== null && one.usd.input !== null && samePrice(price, one.usd.input);
    }),
  );
  return observations.map((one) =>
    wrong.has(one)
      ? {
          ...one,
          usd: timesEach(one.usd, BEDROCK_PREMIUM),
          derived: `${one.source} names the price of the global profile. ${WHERE}.`,
        }
      : one,
  );
}

/** The rates of geographic profiles that no source names, of models that a source names a global profile of. */
export function geographicRates(rates: readonly Rate[]): Rate[] {
  const named = new Set(rates.filter(({ provider }) => provider === 'bedrock').map(({ model }) => model));
  const global = rates.filter(({ provider, model }) => provider === 'bedrock' && model.startsWith('global.'));
  return global
    .filter(({ model, tier }) => tier === 'standard' && hasBedrockPremium(model))
    .flatMap((rate) =>
      GEOGRAPHIES.map((geography) => `${geography}.${withoutProfile(rate.model)}`)
        .filter((model) => !named.has(model))
        .map((model): Rate => {
          const { others: _, ...said } = rate;
          const note = `${BEDROCK_PREMIUM} x the global profile: ${WHERE}. No source lists this profile.`;
          return { ...said, model, usd: timesEach(rate.usd, BEDROCK_PREMIUM), status: 'derived', note };
        }),
    );
}
