import { withoutProfile } from './model-spellings';
import type { Provider } from './provider-name';

/** A region of AWS, the first part of a path that LiteLLM writes: `bedrock/eu-central-1/anthropic.claude-v2`. */
const AWS_REGION = /^((?:us|eu|ap|ca|sa|me|af|il|mx|cn)(?:-gov|-iso[a-z]?)?-[a-z]+-\d)(?:\/|$)/;
/**
 * The region of a Bedrock model whose name shows no profile, as in `claude-sonnet-4-6`, where the global one costs less than the others. No
 * rate has it.
 */
export const UNKNOWN_PROFILE = 'an unknown profile';
const ZONE = /^(us|eu|global|global-standard)\//;

/** The geographic inference profile that a Bedrock id names, or null. */
export function profileOf(model: string): string | null {
  const base = withoutProfile(model);
  return base === model ? null : model.slice(0, -base.length - 1);
}

/**
 * Splits the region off a name that `bareModel` made of `model`: the data zone of an Azure deployment, the AWS region of
 * a path or an ARN, the location of a Vertex path. A geographic profile stays: it is a part of the model's id.
 */
export function splitRegion(provider: Provider, bare: string, model: string): { name: string; region: string | null } {
  if (provider === 'azure') {
    const zone = ZONE.exec(bare);
    return zone
      ? { name: bare.slice(zone[0].length), region: zone[1]?.startsWith('global') ? 'global' : (zone[1] ?? null) }
      : { name: bare, region: null };
  }
  if (provider === 'vertex') {
    return { name: bare, region: /(?:^|\/)locations\/([a-z0-9-]+)\//.exec(model.toLowerCase())?.[1] ?? null };
  }
  if (provider !== 'bedrock') return { name: bare, region: null };
  const path = AWS_REGION.exec(bare);
  const name = path ? bare.slice(path[0].length).replace(/^(invoke|converse)\//, '') : bare;
  const region = path?.[1] ?? /^arn:aws[a-z-]*:bedrock:([a-z0-9-]+):/.exec(model.trim().toLowerCase())?.[1] ?? null;
  return { name, region: profileOf(name) === null ? region : null };
}

/** The price list of each provider without a region is the one of these. */
const GENERAL: Partial<Record<Provider, readonly string[]>> = {
  azure: ['global'],
  vertex: ['global'],
  // The base rates of the public catalogues are those of Virginia and Oregon, and every source that names Ohio has the same there.
  bedrock: ['us-east-1', 'us-east-2', 'us-west-2'],
};

/**
 * The region whose rates hold, of the regions that a model has rates for: the region itself or a wider one of the
 * catalogue; null for the general price list. A region without rates stays, so that no other region's price is taken
 * for its own.
 */
export function ratedRegion(provider: Provider, region: string | null, rated: ReadonlySet<string>): string | null {
  if (region === null || rated.has(region)) return region;
  const zone = provider === 'vertex' ? zoneOf(region) : region;
  if (rated.has(zone)) return zone;
  return GENERAL[provider]?.includes(region) ? null : region;
}

function zoneOf(location: string): string {
  return location.startsWith('europe-') ? 'eu' : location.startsWith('us-') ? 'us' : location;
}
