import { describe, expect, it } from 'vitest';
import { inPageWords } from '../../../components/mapping/page-words';
import { warningsOf } from '../../../lib/assessment/warnings/warnings';
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

  it('names similar models and says how to name the one that is meant', () => {
    const arn = 'arn:aws:bedrock:us-east-1:1:application-inference-profile/x1';
    const key = (provider: string, model: string) => ({ provider, model });
    const found = says(
      buildProfile({ requests: 1, key: key('bedrock', arn) }),
      buildProfile({ requests: 2, key: key('azure', 'house model') }),
      buildProfile({ requests: 3, key: key('anthropic', 'claude-haiku-4-6') }),
    ).map(([text]) => String(text));
    expect(found[0]).toContain(`: whowaits prices alias ${arn} --to PROVIDER/MODEL --by NAME --reason WHY.`);
    expect(found[1]).toMatch(/^No rate is known for house model\./);
    expect(found[1]).toContain(": whowaits prices alias 'house model' --to PROVIDER/MODEL");
    expect(found[2]).toContain('Similar names: anthropic/claude-haiku-4-5');
    expect(found[2]).toContain('whowaits prices alias claude-haiku-4-6 --to anthropic/claude-haiku-4-5');
    for (const text of found) expect(inPageWords(text)).not.toMatch(/whowaits|--/);
  });

  it('names the tier or the region where the model is known', () => {
    const of = (key: object) => says(buildProfile({ requests: 1, key: { provider: 'bedrock', ...key } }))[0]?.[0];
    expect(of({ model: 'in.anthropic.claude-3-haiku-20240307-v1:0' })).toMatch(/^No rate is known for \S+ in in\./);
    const tier = of({ provider: 'openai', model: 'gpt-5.4', serviceTier: 'ultrafast' });
    expect(tier).toMatch(/^No price list has the service tier ultrafast, so what gpt-5.4 costs there is unknown\./);
    expect(tier).not.toContain('alias');
  });

  it('says that Snowflake bills in credits, and names no price of another seller', () => {
    const key = { provider: 'snowflake-cortex', model: 'claude-sonnet-4-5' };
    const [[text, count] = []] = says(buildProfile({ requests: 4, key }));
    expect(text).toMatch(/^claude-sonnet-4-5 is billed in credits, .*Enter a rate in USD on the page Prices\./);
    expect(text).not.toMatch(/Similar names|alias/);
    expect(count).toBe(4);
  });

  it('names the profiles that an id of Bedrock without its vendor may mean', () => {
    const [[text] = []] = says(buildProfile({ requests: 1, key: { provider: 'bedrock', model: 'claude-sonnet-4-6' } }));
    expect(text).toMatch(/^No rate is known for claude-sonnet-4-6 in an unknown profile\./);
    expect(text).toContain('bedrock/anthropic.claude-sonnet-4-6 and bedrock/global.anthropic.claude-sonnet-4-6');
    expect(text).toContain('whowaits prices alias claude-sonnet-4-6 --to bedrock/anthropic.claude-sonnet-4-6');
  });

  it('says whose price it is where a reseller was called', () => {
    // OpenRouter's own prices are known, those of Vercel's gateway are not.
    const key = { provider: 'vercel', model: 'openai/gpt-4o-mini' };
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
