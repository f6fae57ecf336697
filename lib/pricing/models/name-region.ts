import type { Provider } from './provider-name';

/** A region of AWS, the first part of a path that LiteLLM writes: `bedrock/eu-central-1/anthropic.claude-v2`. */
const AWS_REGION = /^((?:us|eu|ap|ca|sa|me|af|il|mx|cn)(?:-gov|-iso[a-z]?)?-[a-z]+-\d)(?:\/|$)/;
/** A geographic inference profile: requests are answered in any region of it, at a price of its own. */
const PROFILE = /^(us-gov|us|eu|apac|au|jp|ca|in|global)\./;
const ZONE = /^(us|eu|global|global-standard)\//;

/** A Bedrock id without its geographic inference profile: `us.anthropic.x` is `anthropic.x`. */
export function withoutProfile(model: string): string {
  return model.replace(PROFILE, '');
}

/** The geographic inference profile that a Bedrock id names, or null. */
export function profileOf(model: string): string | null {
  return PROFILE.exec(model)?.[1] ?? null;
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
  // The base rates of the public catalogues are those of Virginia and Oregon.
  bedrock: ['us-east-1', 'us-west-2'],
};

/**
 * The region whose rates hold, of the regions that a model has rates for: the region itself or a wider one of the
 * catalogue; null for the general price list. A region without rates stays, so that no other region's price is taken
 * for its own.
 */
export function ratedRegion(provider: Provider, region: string | null, rated: ReadonlySet<string>): string | null {
  if (region === null || rated.has(region)) return region;
  const wider = provider === 'vertex' ? [zoneOf(region), 'regional'] : [];
  const held = wider.find((zone) => rated.has(zone));
  return held ?? (GENERAL[provider]?.includes(region) ? null : region);
}

function zoneOf(location: string): string {
  return location.startsWith('europe-') ? 'eu' : location.startsWith('us-') ? 'us' : location;
}

/** Whether a provider is known to ask its general price in a region that no source lists by itself. */
export function asksGeneralPrice(provider: string, region: string, rated: ReadonlySet<string>): boolean {
  if (provider === 'vertex') return /^[a-z]+-[a-z]+\d+$/.test(region);
  if (provider !== 'bedrock' || !AWS_REGION.test(region) || /-gov-|-iso|^cn-/.test(region)) return false;
  // Where AWS's prices of a model differ by region, a region without one is unknown.
  return ![...rated].some((other) => AWS_REGION.test(other));
}
