import type { Rate } from '../catalogue/rate';
import { keyOf } from '../catalogue/rate-key';
import { timesEach } from '../catalogue/token-rates';

/**
 * Azure's data zones cost a tenth more than Global: LiteLLM names 67 such rates, all at this share, and Azure's own
 * meters of GPT-5.6 Sol say so too.
 */
const ZONE_SHARE = 1.1;
const ZONES = ['us', 'eu'];
const OPENAI_MODEL = /^(gpt-|o\d|codex)/;

/** The standard rates of data zones that no source names, of OpenAI's models with a Global rate. */
export function zoneRates(rates: readonly Rate[]): Rate[] {
  const ofAzure = rates.filter(({ provider, tier }) => provider === 'azure' && tier === 'standard');
  const known = new Set(ofAzure.map((rate) => keyOf(rate)));
  return ofAzure
    .filter(({ model, region }) => region === 'default' && OPENAI_MODEL.test(model))
    .flatMap((rate) =>
      ZONES.filter((region) => !known.has(keyOf({ ...rate, region }))).map((region): Rate => {
        const { others: _, ...said } = rate;
        return {
          ...said,
          region,
          usd: timesEach(rate.usd, ZONE_SHARE),
          status: 'derived',
          note: `${ZONE_SHARE} x Global, as every data zone that a source names.`,
        };
      }),
    );
}
