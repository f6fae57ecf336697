import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../../lib/assessment/warnings';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile, inContext } from '../../fixtures/in-context';

const none = { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
const says = (...profiles: ReturnType<typeof buildProfile>[]) =>
  warningsOf(
    profiles.map((profile) => assessProfile(profile, 1)),
    inContext(),
  )
    .filter(({ code }) => code === 'unpriced-model')
    .map((warning) => [warning.says, warning.count]);

describe('the warning of requests that have no price', () => {
  it('says that there are no tokens where there is nothing that a rate would price', () => {
    const of = (model: string) => buildProfile({ requests: 7, tokens: none, key: { provider: 'openai', model } });
    const [[text, count] = []] = says(of('house-model'));
    expect(text).toMatch(/^The log has no tokens for house-model/);
    expect(text).not.toContain('No rate');
    expect(count).toBe(7);
    // A model that has a rate is told by the warnings of tokens alone.
    expect(says(of('gpt-4o-mini'))).toEqual([]);
  });

  it('says how to name the model behind an ARN', () => {
    const arn = 'arn:aws:bedrock:us-east-1:1:application-inference-profile/x1';
    const key = { provider: 'bedrock', model: arn };
    const found = says(
      buildProfile({ requests: 1, key }),
      buildProfile({ requests: 2, key: { ...key, model: 'house-model' } }),
    );
    expect(found[0]?.[0]).toContain(`To price them, name the model it stands for: --alias ${arn}=MODEL.`);
    expect(found[1]?.[0]).toMatch(/^No rate is known for house-model/);
    expect(found[1]?.[0]).not.toContain('--alias');
  });

  it('says whose price it is where a reseller was called', () => {
    const key = { provider: 'openrouter', model: 'openai/gpt-4o-mini' };
    const warnings = warningsOf(
      [
        assessProfile(buildProfile({ requests: 7, key }), 1),
        assessProfile(buildProfile({ requests: 5, key: { provider: 'openai', model: 'gpt-4o-mini' } }), 1),
        assessProfile(buildProfile({ requests: 3, key: { ...key, model: 'meta-llama/llama-3.3-70b' } }), 1),
      ],
      inContext(),
    );
    expect(warnings.filter(({ code }) => code === 'resold')).toMatchObject([
      { count: 7, says: expect.stringContaining('list price of the vendor') },
    ]);
  });
});
