import { canonicalProvider } from './provider-name';

/**
 * Whether a provider bills tokens in credits, whose price in USD is that of each contract, so that no list has one. Snowflake:
 * docs.snowflake.com, Cortex AI functions, cost considerations ("credits per million tokens").
 */
export function isBilledInCredits(provider: string | null): boolean {
  return provider !== null && canonicalProvider(provider) === 'snowflake';
}
