import { describe, expect, it } from 'vitest';
import { profileOf, ratedRegion, splitRegion } from '../../../../lib/pricing/models/name-region';
import type { Provider } from '../../../../lib/pricing/models/provider-name';

describe('the region that a name gives', () => {
  const VERTEX = 'locations/europe-west4/publishers/google/models/gemini-x';
  const GOVERNMENT = 'arn:aws-us-gov:bedrock:us-gov-west-1:1:foundation-model/anthropic.claude-x';
  const ARN = 'arn:aws:bedrock:eu-west-1:1:inference-profile/eu.anthropic.claude-x';
  it.each<[Provider, bare: string, model: string, name: string, region: string | null]>([
    ['azure', 'us/gpt-x', 'azure/us/gpt-x', 'gpt-x', 'us'],
    ['azure', 'global/gpt-x', 'global/gpt-x', 'gpt-x', 'global'],
    ['azure', 'global-standard/gpt-x', 'global-standard/gpt-x', 'gpt-x', 'global'],
    ['azure', 'my-us/gpt-x', 'my-us/gpt-x', 'my-us/gpt-x', null],
    ['vertex', 'gemini-x', VERTEX, 'gemini-x', 'europe-west4'],
    ['vertex', 'gemini-x', `projects/p/${VERTEX}`, 'gemini-x', 'europe-west4'],
    ['vertex', 'gemini-x', 'projects/p/my-locations/europe-west4/x', 'gemini-x', null],
    ['bedrock', 'eu-central-1/anthropic.claude-x', '', 'anthropic.claude-x', 'eu-central-1'],
    ['bedrock', 'eu-central-1/invoke/anthropic.claude-x', '', 'anthropic.claude-x', 'eu-central-1'],
    ['bedrock', 'eu-central-1/my-invoke/x', '', 'my-invoke/x', 'eu-central-1'],
    ['bedrock', 'anthropic.claude-x', ` ${GOVERNMENT} `, 'anthropic.claude-x', 'us-gov-west-1'],
    ['bedrock', 'anthropic.claude-x', `my-${GOVERNMENT}`, 'anthropic.claude-x', null],
    ['bedrock', 'eu.anthropic.claude-x', ARN, 'eu.anthropic.claude-x', null],
    ['groq', 'eu-central-1/x', 'eu-central-1/x', 'eu-central-1/x', null],
  ])('%s %s in %s', (provider, bare, model, name, region) => {
    expect(splitRegion(provider, bare, model)).toEqual({ name, region });
  });

  it('is no geographic profile: that is a part of the id', () => {
    expect(profileOf('us-gov.anthropic.claude-x')).toBe('us-gov');
    expect(profileOf('anthropic.claude-x')).toBeNull();
  });
});

describe('the region whose rates hold', () => {
  it.each<[string, Provider, string | null, string[], string | null]>([
    ['itself, if it has rates', 'vertex', 'europe-west4', ['europe-west4', 'eu'], 'europe-west4'],
    ['the zone around it', 'vertex', 'europe-west4', ['eu'], 'eu'],
    ['the zone around it', 'vertex', 'us-central1', ['us', 'eu'], 'us'],
    ['no zone of Google at another provider', 'azure', 'europe-west4', ['eu'], 'europe-west4'],
    ['the general list', 'vertex', 'global', ['default'], null],
    ['the general list', 'bedrock', 'us-east-2', ['default'], null],
    ['none, as Ireland has prices of its own', 'bedrock', 'eu-west-1', ['default'], 'eu-west-1'],
    ['none where a provider names no regions', 'groq', 'us-east-1', ['default'], 'us-east-1'],
    ['the general list, if a name gives none', 'vertex', null, ['eu'], null],
  ])('is %s: %s %s', (_what, provider, region, rated, held) => {
    expect(ratedRegion(provider, region, new Set(rated))).toBe(held);
  });
});
